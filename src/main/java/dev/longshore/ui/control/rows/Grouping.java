package dev.longshore.ui.control.rows;

import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A way to put rows into groups.
 *
 * @param id      names it in the settings, e.g. {@code project}
 * @param title   of its menu entry
 * @param groupOf the group a row belongs to; an empty string for rows that belong to none. Asked for each row at each change
 * @param name    how a group is called on the screen; two groups may be called the same
 * @param none    the name of the rows that belong to none, which come last
 * @param summary what a group says of its rows
 */
public record Grouping<R>(String id, Message title, Function<R, String> groupOf, UnaryOperator<String> name, Message none,
                          Function<List<R>, List<Message>> summary) {
}
