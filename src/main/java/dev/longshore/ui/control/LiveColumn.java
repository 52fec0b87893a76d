package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a column has whose values change while its rows stay as they are.
 *
 * @param values     where they come from; columns of the same source share it
 * @param order      what the rows sort by now: it holds the values of this moment
 * @param sum        what the head of a group says of its rows; empty for nothing. FX thread only
 * @param unsortable why the table cannot be sorted by it now; empty where it can. FX thread only
 */
public record LiveColumn<R extends Row>(LiveValues<R> values, Supplier<SortKey<R, ?>> order, Function<List<R>, String> sum,
                                        Supplier<Optional<Message>> unsortable) {
}
