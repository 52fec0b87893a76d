package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;

/** A table row with style classes of its own that follow the row's changes, opened by a double-click. */
final class ResourceRow<R extends Row> extends TableRow<R> {

    private final Function<R, Set<String>> classesOf;
    private final InvalidationListener onChange = change -> restyle();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(onChange);
    private Set<String> classes = Set.of();
    private R row;

    ResourceRow(Function<R, Set<String>> classesOf, Runnable open) {
        this.classesOf = classesOf;
        setOnMouseClicked(click -> {
            if (row != null && click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open.run();
            }
        });
    }

    @Override
    protected void updateItem(R item, boolean empty) {
        super.updateItem(item, empty);
        R next = empty ? null : item;
        if (next != row) {
            if (row != null) {
                row.changes().removeListener(weak);
            }
            row = next;
            if (row != null) {
                row.changes().addListener(weak);
            }
        }
        restyle();
    }

    private void restyle() {
        Set<String> wanted = row == null ? Set.of() : classesOf.apply(row);
        if (row != null) {
            row.changes().get(); // an invalidation listener is told again only after the value was read
        }
        if (!wanted.equals(classes)) {
            getStyleClass().removeAll(classes);
            getStyleClass().addAll(wanted);
            classes = Set.copyOf(wanted);
        }
    }
}
