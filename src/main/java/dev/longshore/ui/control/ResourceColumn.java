package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/**
 * A column of a {@link ResourceTable}.
 *
 * @param id           names the column in a saved layout
 * @param titleKey     message key of the head
 * @param width        preferred, in px; columns share out what is left over
 * @param minWidth     in px
 * @param text         what the cell says: shown, filtered on, and read aloud
 * @param order        sorts ascending; rows that compare as equal are ordered by id
 * @param shownAtFirst whether it shows before the user has chosen columns
 * @param alignment    left, centre or right; numbers go right
 * @param paint        sets text, graphic and style classes of the cell anew each time, whatever it showed before; null for plain text
 */
public record ResourceColumn<R extends Row>(String id, String titleKey, double width, double minWidth, Function<R, String> text,
                                            Comparator<R> order, boolean shownAtFirst, Pos alignment,
                                            BiConsumer<R, TableCell<?, ?>> paint) {

    /** A plain text column on the left, shown at first, sorted by its text with case ignored. */
    public static <R extends Row> ResourceColumn<R> ofText(String id, String titleKey, double width, Function<R, String> text) {
        return new ResourceColumn<>(id, titleKey, width, 60, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), true,
                Pos.CENTER_LEFT, null);
    }
}
