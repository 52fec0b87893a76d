package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import javafx.collections.ObservableList;

/** Folds calls that repeat one another into rows. */
final class CallRows {

    private CallRows() {
    }

    /**
     * The rows of calls, in their order. Only neighbours are folded.
     *
     * @param unfolded whether the repeats of which a call is one are to be shown one by one, by its number
     */
    static List<CallRow> of(List<ApiCall> calls, LongPredicate unfolded) {
        List<CallRow> rows = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= calls.size(); end++) {
            if (end == calls.size() || !repeats(calls.get(end - 1), calls.get(end))) {
                add(rows, calls.subList(begin, end), unfolded);
                begin = end;
            }
        }
        return rows;
    }

    private static void add(List<CallRow> rows, List<ApiCall> same, LongPredicate unfolded) {
        boolean open = same.size() > 1 && same.stream().mapToLong(ApiCall::number).anyMatch(unfolded);
        rows.add(new CallRow(same, false, open));
        if (open) {
            same.forEach(call -> rows.add(new CallRow(List.of(call), true, false)));
        }
    }

    /** Whether they differ in time and size only. An open stream is a row of its own: it has bytes and a duration that grow. */
    private static boolean repeats(ApiCall one, ApiCall next) {
        return !one.open() && !next.open() && one.background() == next.background() && one.streaming() == next.streaming() && outcome(one) == outcome(next)
                && one.host().id().equals(next.host().id()) && one.method().equals(next.method()) && one.target().equals(next.target())
                && Objects.equals(one.requestBody(), next.requestBody());
    }

    /** What came of a call: its class of status, or that nothing came, or that it broke off. */
    private static int outcome(ApiCall call) {
        return call.status() == 0 ? 0 : call.failure() != null ? -1 : call.status() / 100;
    }

    /** Makes a list hold these rows, and changes no more of it than that takes: whoever shows it keeps its place and selection. */
    static void update(ObservableList<CallRow> rows, List<CallRow> next) {
        dropGone(rows, next);
        int before = 0;
        while (before < Math.min(rows.size(), next.size()) && rows.get(before).same(next.get(before))) {
            before++;
        }
        int after = 0;
        while (after < Math.min(rows.size(), next.size()) - before && rows.get(rows.size() - 1 - after).same(next.get(next.size() - 1 - after))) {
            after++;
        }
        int changed = Math.min(rows.size(), next.size()) - before - after;
        for (int i = before; i < before + changed; i++) {
            if (!rows.get(i).same(next.get(i))) {
                rows.set(i, next.get(i));
            }
        }
        int from = before + changed;
        if (rows.size() > next.size()) {
            rows.remove(from, from + rows.size() - next.size());
        } else if (next.size() > rows.size()) {
            rows.addAll(from, next.subList(from, from + next.size() - rows.size()));
        }
    }

    /** Older calls are dropped for newer ones, so that most often the first rows go. */
    private static void dropGone(ObservableList<CallRow> rows, List<CallRow> next) {
        long first = next.isEmpty() ? Long.MAX_VALUE : next.getFirst().oldest().number();
        int gone = 0;
        while (gone < rows.size() && rows.get(gone).newest().number() < first) {
            gone++;
        }
        if (gone > 0) {
            rows.remove(0, gone);
        }
    }
}
