package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.SortKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/**
 * A column of a {@link ResourceTable}. Its text and its sort key are made beside the FX thread: they ask the row, and what any thread may ask.
 *
 * @param id           names the column in a saved layout
 * @param titleKey     message key of the head
 * @param width        preferred, in px; columns share out what is left over
 * @param minWidth     in px
 * @param text         what the cell says: shown, filtered on, and read aloud
 * @param order        what it sorts by; rows that compare as equal are ordered by id
 * @param shownAtFirst whether it shows before the user has chosen columns
 * @param alignment    left, centre or right; numbers go right
 * @param paint        sets text, graphic and style classes of the cell anew each time, whatever it showed before; null for plain text
 * @param live         for a column whose values change while its rows stay as they are. The filter does not look into it
 */
public record ResourceColumn<R extends Row>(String id, String titleKey, double width, double minWidth, Function<R, String> text,
                                            SortKey<R, ?> order, boolean shownAtFirst, Pos alignment,
                                            BiConsumer<R, TableCell<?, ?>> paint, Optional<LiveColumn<R>> live) {

    /** A column that changes with its rows alone. */
    public ResourceColumn(String id, String titleKey, double width, double minWidth, Function<R, String> text, SortKey<R, ?> order,
                          boolean shownAtFirst, Pos alignment, BiConsumer<R, TableCell<?, ?>> paint) {
        this(id, titleKey, width, minWidth, text, order, shownAtFirst, alignment, paint, Optional.empty());
    }

    /** As {@link ResourceColumn}, sorted by an order that costs little. */
    public ResourceColumn(String id, String titleKey, double width, double minWidth, Function<R, String> text, Comparator<R> order,
                          boolean shownAtFirst, Pos alignment, BiConsumer<R, TableCell<?, ?>> paint) {
        this(id, titleKey, width, minWidth, text, SortKey.row(order), shownAtFirst, alignment, paint);
    }

    /** A plain text column on the left, shown at first, sorted by its text with case ignored. */
    public static <R extends Row> ResourceColumn<R> ofText(String id, String titleKey, double width, Function<R, String> text) {
        return new ResourceColumn<>(id, titleKey, width, 60, text, SortKey.text(text), true, Pos.CENTER_LEFT, null);
    }

    /** What it sorts by now. */
    SortKey<R, ?> orderNow() {
        return live.<SortKey<R, ?>>map(values -> values.order().get()).orElse(order);
    }
}
