package dev.longshore.ui.changes;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.service.changes.ChangeFilter;
import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.changes.ChangeLine;
import dev.longshore.service.changes.ChangeNode;
import dev.longshore.service.changes.ChangeOperations;
import dev.longshore.service.changes.ChangeTree;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.View;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one container has written, as a tree. An engine looks through all files for it, so that it is asked only when the user looks. FX
 * thread only.
 */
final class ChangesModel implements TabModel {

    private static final int LINES_AT_FIRST = 200;

    private final ObjectRef container;
    private final ChangesTools tools;
    private final AsyncValue<ChangeTree> tree;
    private final FileSizes sizes;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty withSizes = new SimpleBooleanProperty();
    private final Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    private final ReadOnlyObjectWrapper<List<ChangeLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Instant>> asOf = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Set<String> open = new HashSet<>();
    private boolean touched;
    private boolean inFront;
    private long turn;

    private record Made(Set<String> open, List<ChangeLine> lines) { }

    ChangesModel(ObjectRef container, ChangesTools tools) {
        this.container = container;
        this.tools = tools;
        this.tree = new AsyncValue<>(tools.ui().executor(), tools.ui().delay());
        this.sizes = new FileSizes(path -> tools.size().apply(container, path), tools.ui().executor());
        tree.value().subscribe(this::came);
        text.subscribe(typed -> make());
        withSizes.subscribe(on -> sizes.forget());
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<@Nullable ChangeTree> tree() {
        return tree.value();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return tree.failure();
    }

    ReadOnlyBooleanProperty loading() {
        return tree.loading();
    }

    /** Those that pass the filters, in folders that are open. */
    ReadOnlyObjectProperty<List<ChangeLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** When the engine said so. */
    ReadOnlyObjectProperty<Optional<Instant>> asOf() {
        return asOf.getReadOnlyProperty();
    }

    /** What is looked for in the paths. */
    StringProperty text() {
        return text;
    }

    /** Whether files tell how large they are, each by a request. */
    BooleanProperty withSizes() {
        return withSizes;
    }

    FileSizes sizes() {
        return sizes;
    }

    /** The bytes of a line in sight, as far as they are known. */
    OptionalLong size(ChangeLine line) {
        ChangeNode node = line.node();
        boolean file = node.children().isEmpty() && node.kind().filter(kind -> kind != ChangeKind.DELETED).isPresent() && !node.mount();
        return file && withSizes.get() ? sizes.of(node.path()) : OptionalLong.empty();
    }

    boolean shows(ChangeKind kind) {
        return kinds.contains(kind);
    }

    /** With one chosen, only the chosen ones show; with none, all. */
    void show(ChangeKind kind, boolean chosen) {
        if (chosen ? kinds.add(kind) : kinds.remove(kind)) {
            make();
        }
    }

    void toggle(ChangeLine line) {
        if (!line.node().children().isEmpty()) {
            touched = true;
            if (!open.remove(line.node().path())) {
                open.add(line.node().path());
            }
            make();
        }
    }

    void openAll() {
        ChangeTree now = tree.value().get();
        if (now != null) {
            touched = true;
            make(() -> ChangeLine.folders(now), now);
        }
    }

    void closeAll() {
        touched = true;
        open.clear();
        make();
    }

    /** A path that would steer a terminal is copied as it shows. */
    void copy(ChangeLine line) {
        tools.ui().clipboard().put(PlainText.visible(line.node().path()));
    }

    /** Asks again, as the user wants it. */
    void load() {
        tree.ask(() -> tools.list().apply(container), this::told);
    }

    private Failure told(Throwable thrown) {
        return FailureException.of(thrown, ChangeOperations.LIST, container.name());
    }

    private void came(@Nullable ChangeTree now) {
        if (now != null) {
            asOf.set(Optional.of(tools.ui().clock().instant()));
            sizes.forget();
            make();
        }
    }

    private void make() {
        ChangeTree now = tree.value().get();
        if (now != null) {
            Set<String> kept = Set.copyOf(open);
            make(touched ? () -> kept : () -> ChangeLine.openAtFirst(now, LINES_AT_FIRST), now);
        }
    }

    /** Beside the FX thread: there may be a hundred thousand lines. */
    private void make(Supplier<Set<String>> opened, ChangeTree of) {
        long mine = ++turn;
        ChangeFilter filter = new ChangeFilter(text.get(), kinds);
        tools.beside().execute(() -> {
            Set<String> now = opened.get();
            Made made = new Made(now, ChangeLine.of(of, now, filter));
            tools.ui().executor().execute(() -> {
                if (mine == turn) {
                    open = new HashSet<>(made.open());
                    lines.set(made.lines());
                }
            });
        });
    }

    @Override
    public View view(ViewContext context) {
        return new ChangesView(this, context.messages());
    }

    @Override
    public void shown(boolean nowInFront) {
        inFront = nowInFront;
        if (inFront && tree.value().get() == null) {
            load();
        }
    }

    /** It was started or stopped: its files may differ more. */
    @Override
    public void changed() {
        if (inFront) {
            tree.askUnlessOpen(() -> tools.again().apply(container), this::told);
        }
    }

    @Override
    public void close() {
        turn++;
        tree.cancel();
        sizes.forget();
    }
}
