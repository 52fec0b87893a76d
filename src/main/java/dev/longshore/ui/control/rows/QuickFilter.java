package dev.longshore.ui.control.rows;

import java.util.function.Predicate;

/**
 * A kind of rows that one click shows alone.
 *
 * @param id       names it in the settings, and in the id of its button
 * @param titleKey message key of the button
 * @param passes   whether a row is of that kind; asked for each row at each change, so that it must be cheap
 * @param always   whether its button shows also where no row is of that kind
 */
public record QuickFilter<R>(String id, String titleKey, Predicate<R> passes, boolean always) {
}
