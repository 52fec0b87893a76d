package dev.longshore.ui.inspector;

import dev.longshore.ui.base.WindowPlace;
import dev.longshore.ui.control.LatinKeys;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.inspector.RoomPlaces.Bounds;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.ViewContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The window of one tab. It has no owner, so that it may lie below the main window or on another screen. FX thread only. */
final class RoomWindow {

    static final double WIDTH = 900;
    static final double HEIGHT = 640;
    private static final double LEAST_WIDTH = 420;
    private static final double LEAST_HEIGHT = 280;
    private static final double STEP = 28;
    private static final KeyCombination BACK = KeyCombination.valueOf("Shortcut+E");
    private static final KeyCombination CLOSE = KeyCombination.valueOf("Shortcut+W");

    private final Room room;
    private final RoomTools tools;
    private final Stage stage = new Stage();
    private final BorderPane root = new BorderPane();
    private Optional<RoomView> view = Optional.empty();
    private Subscription titled = Subscription.EMPTY;
    private Rectangle2D normal = Rectangle2D.EMPTY;

    /** @param look gives the window the look of the app */
    RoomWindow(Room room, RoomTools tools, Stage main, Consumer<Scene> look) {
        this.room = room;
        this.tools = tools;
        root.getStyleClass().add("room-window");
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (CLOSE.match(key)) {
                key.consume();
                tools.rooms().close(room);
            } else if (BACK.match(key)) {
                key.consume();
                tools.rooms().back(room);
            }
        });
        LatinKeys.install(stage, Locale.getDefault());
        stage.getIcons().setAll(main.getIcons());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        look.accept(scene);
        stage.setScene(scene);
        stage.iconifiedProperty().subscribe(minimised -> room.seen(!minimised));
        stage.setOnHidden(hidden -> tools.rooms().close(room));
    }

    Room room() {
        return room;
    }

    Stage stage() {
        return stage;
    }

    /** Builds what it shows in this language. */
    void build(ViewContext context) {
        view.ifPresent(RoomView::onHide);
        RoomView next = new RoomView(room, tools, context.at(ViewContext.Place.WINDOW));
        view = Optional.of(next);
        next.head().getStyleClass().add("room-window-head");
        root.setTop(next.head());
        root.setCenter(next.root());
        next.onShow();
        titled.unsubscribe();
        titled = room.subject().subscribe(subject -> subject.ifPresent(about -> stage.setTitle(title(about, context.messages()))));
        if (stage.isShowing()) {
            focus();
        }
    }

    /** Shows it where the last one of its tab was left, or else beside the middle of the main window. */
    void show(Optional<Bounds> left, Window main, List<RoomWindow> others) {
        List<Rectangle2D> screens = screens();
        Rectangle2D wanted = left.map(bounds -> new Rectangle2D(bounds.x(), bounds.y(), Math.max(LEAST_WIDTH, bounds.width()), Math.max(LEAST_HEIGHT, bounds.height())))
                .orElseGet(() -> new Rectangle2D(main.getX() + (main.getWidth() - WIDTH) / 2, main.getY() + (main.getHeight() - HEIGHT) / 2, WIDTH, HEIGHT));
        for (RoomWindow other : others) {   // each a step beside those that lie there
            if (Math.abs(other.stage.getX() - wanted.getMinX()) < STEP / 2 && Math.abs(other.stage.getY() - wanted.getMinY()) < STEP / 2) {
                wanted = new Rectangle2D(wanted.getMinX() + STEP, wanted.getMinY() + STEP, wanted.getWidth(), wanted.getHeight());
            }
        }
        normal = screens.isEmpty() ? wanted : WindowPlace.fit(wanted, screens);
        place();
        stage.show();
        place();   // again: some systems place what is just shown
        left.filter(Bounds::maximized).ifPresent(large -> stage.setMaximized(true));
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty()).forEach(each -> each.subscribe(this::moved));
        focus();
    }

    /** Where it is to come back to. */
    Bounds bounds() {
        return new Bounds(normal.getMinX(), normal.getMinY(), normal.getWidth(), normal.getHeight(), stage.isMaximized());
    }

    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** The tab has gone elsewhere, or is closed. */
    void close() {
        stage.setOnHidden(null);
        titled.unsubscribe();
        view.ifPresent(RoomView::onHide);
        stage.hide();
    }

    private void focus() {
        root.applyCss();
        root.layout();
        view.ifPresent(shown -> shown.focusTarget().requestFocus());
    }

    private void moved() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new Rectangle2D(stage.getX(), stage.getY(), Math.max(0, stage.getWidth()), Math.max(0, stage.getHeight()));
        }
    }

    private void place() {
        stage.setX(normal.getMinX());
        stage.setY(normal.getMinY());
        stage.setWidth(normal.getWidth());
        stage.setHeight(normal.getHeight());
    }

    private String title(Subject about, Messages messages) {
        String hosts = tools.hostNames(about).stream().limit(2).collect(Collectors.joining(", "));
        String name = SubjectTitle.of(about, messages);
        String tab = messages.text(room.tab().titleKey());
        return hosts.isEmpty() ? messages.text("rooms.window.title", name, tab) : messages.text("rooms.window.title-of", name, tab, hosts);
    }

    private static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.ofNullable(primary), Screen.getScreens().stream().filter(screen -> !screen.equals(primary))).map(Screen::getVisualBounds).toList();
    }
}
