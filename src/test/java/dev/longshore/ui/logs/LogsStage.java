package dev.longshore.ui.logs;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.service.logs.LogSettings;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.files.EditorCopies;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** A window with the logs of a feed. */
final class LogsStage implements AutoCloseable {

    private static final ObjectRef WEB = new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "id-web", "web");

    final List<String> copied = new CopyOnWriteArrayList<>();
    final List<LogRange> ranges = new CopyOnWriteArrayList<>();
    final List<Path> saved = new CopyOnWriteArrayList<>();
    final Notices notices = new Notices(new FxExecutor());
    final LiveSessions sessions = new LiveSessions(InstantSource.system(), Runnable::run);
    final LogsModel model;
    final LogsKept kept = new InMemory();
    final LogsFront front = new LogsFront();
    final List<KnownContainer> others = new CopyOnWriteArrayList<>();
    final List<LogExport.Part> parts = new CopyOnWriteArrayList<>();
    private final Stage stage;
    private final Theme theme;
    private View view;

    /** @param target where the user saves to */
    LogsStage(double width, double height, Path target, Function<LogRange, LogFeed> feed) {
        Executor io = Thread::startVirtualThread;
        stage = FxExtension.onFx(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new StackPane(), width, height));
            return made;
        });
        theme = FxExtension.onFx(() -> new Theme(ThemeMode.DARK));
        FileDialogs files = new FileDialogs() {
            @Override
            public Optional<Path> save(Message title, Path proposed) {
                return Optional.of(target.resolve(proposed.getFileName()));
            }

            @Override
            public Optional<Path> open(Message title) {
                return Optional.empty();
            }
        };
        LogsTalk talk = new LogsTalk(new FxExecutor(), io, new FxDelay(), InstantSource.fixed(FakeFeed.START),
                new LogsTalk.Giving(copied::add, files, notices, new EditorCopies(target), "Linux"),
                new LogsTalk.Asking(kept, new FormWindow(theme, () -> new Messages(Locale.ENGLISH), () -> stage), () -> others));
        model = FxExtension.onFx(() -> new LogsModel(talk, range -> {
            ranges.add(range);
            return new LogReading(feed.apply(range));
        }, (container, range, part, file) -> {
            saved.add(file);
            parts.add(part);
            return Message.of("logs.saved.program", file.toString(), "1 B");
        }, new LogsKeeping(sessions, new Subject.One(WEB, "web"), "web", List.of(WEB.host())), front::shown));
        FxExtension.onFx(() -> {
            theme.apply(stage.getScene());
            language(Locale.ENGLISH);
            stage.show();
            model.shown(true);
        });
    }

    /** As a change of language does: the view is made anew. FX thread only. */
    void language(Locale locale) {
        view = model.view(new ViewContext(new Messages(locale)));
        stage.getScene().setRoot(view.root());
    }

    View view() {
        return view;
    }

    LogView log() {
        return (LogView) node("#logs-lines");
    }

    Node node(String query) {
        return stage.getScene().getRoot().lookup(query);
    }

    /** The texts of lines in sight, without what stands left of them. */
    List<String> lines() {
        return FxExtension.onFx(() -> {
            LogView log = log();
            LogView.Window window = log.window().get();
            return Stream.iterate(window.first(), row -> row <= window.last() && row < log.rows().size(), row -> row + 1)
                    .map(row -> log.rows().row(row)).map(LogsStage::text).toList();
        });
    }

    private static String text(dev.longshore.ui.control.log.LogRow row) {
        return row.text().text();
    }

    void awaitLine(String text) {
        FxExtension.await("line " + text, () -> lines().contains(text));
    }

    boolean says(String part) {
        return FxExtension.onFx(() -> nodes(stage.getScene().getRoot()).filter(Text.class::isInstance).map(Text.class::cast)
                .anyMatch(text -> shown(text) && text.getText().contains(part)));
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> nodes(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream()
                .flatMap(LogsStage::nodes) : Stream.empty());
    }

    /** Both themes and both languages; only where pictures are asked for. */
    void pictures(String name) {
        if (System.getProperty("longshore.pictures") == null) {
            return;
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (ThemeMode mode : List.of(ThemeMode.DARK, ThemeMode.LIGHT)) {
                FxExtension.onFx(() -> {
                    theme.mode().set(mode);
                    language(locale);
                });
                FxExtension.onFx(() -> Stream.of(1, 2, 3).forEach(pass -> {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                }));
                FxExtension.onFx(() -> Pictures.take(stage.getScene(), name + "-" + mode.name()
                        .toLowerCase(Locale.ROOT) + "-" + locale.getLanguage()));
            }
        }
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Keeps filters as long as the test runs; whatever is asked for is called "own". */
    private static final class InMemory implements LogsKept {

        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private volatile LogSettings settings = LogSettings.GROUP.defaults();

        @Override
        public LogSettings now() {
            return settings;
        }

        @Override
        public void change(UnaryOperator<LogSettings> edit) {
            settings = edit.apply(settings);
            listeners.forEach(Runnable::run);
        }

        @Override
        public Subscription onChange(Runnable told) {
            listeners.add(told);
            return () -> listeners.remove(told);
        }

        @Override
        public void askLevels(ObjectRef container, Runnable then) {
            then.run();
        }

        @Override
        public void ask(String proposed, Consumer<String> then) {
            then.accept("own");
        }
    }

    @Override
    public void close() {
        FxExtension.onFx(() -> {
            model.shown(false);
            model.close();
            stage.close();
        });
    }
}
