package dev.longshore.ui.module;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.ui.base.Command;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;

/** What a page holds, for as long as the app runs. FX thread only. */
public interface PageModel {

    /** Bound to the toolbar's field while the page shows. */
    StringProperty filter();

    /** How many objects there are, on the tab beside the title; empty for a page that shows none. */
    default Optional<ObservableIntegerValue> count() {
        return Optional.empty();
    }

    /** What the user did to its table, to be remembered under {@code <page id>-table}; empty for a page without. */
    default Optional<ObjectProperty<TableLayout>> layout() {
        return Optional.empty();
    }

    /** What can be done to its selection, in the order of the menu; the same commands each time. */
    default List<Command> commands() {
        return List.of();
    }

    /** The objects it knows, for the palette to find. */
    default List<ObjectRef> objects() {
        return List.of();
    }

    /** Asks anew for what is not live (F5). */
    default void refresh() {
    }

    /** Selects an object and scrolls to it, now or once it is listed, and clears a filter that hides it. */
    default void reveal(ObjectRef object) {
    }
}
