package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.RowCounts.Counted;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Filters, sorts and groups rows. It remembers the rows of the last time, so that few changed ones cost little. One thread at a time. */
final class Arranger<R extends Row> {

    private final GroupedRows<R> groups;
    private Map<String, KnownRow<R>> known = Map.of();
    private List<KnownRow<R>> sorted = List.of();
    private @Nullable RowOrder<R> order;

    /** @param words the text of a message */
    Arranger(Function<Message, String> words) {
        this.groups = new GroupedRows<>(words);
    }

    Arranged<R> arrange(Wish<R> wish) {
        List<KnownRow<R>> all = known(wish.rows());
        Tally<R> tally = new Tally<>(wish.quick());
        List<KnownRow<R>> shown = new ArrayList<>(all.size());
        for (KnownRow<R> row : all) {
            if (row.passes(wish.filter()) && tally.count(row.row())) {
                shown.add(row);
            }
        }
        List<R> rows = sorted(shown, wish.order().orElse(null)).stream().map(KnownRow::row).toList();
        if (wish.groups().isEmpty()) {
            groups.forget();
            return new Arranged<>(wish.number(), wish.rows(), rows, rows, places(rows), Map.of(), tally.counted());
        }
        List<Row> lines = groups.lines(rows, wish.groups().get().by(), wish.groups().get().closed());
        return new Arranged<>(wish.number(), wish.rows(), rows, lines, places(lines), groups.heads(), tally.counted());
    }

    /** The FX thread looks for selected and focused lines at each change. */
    private static Map<String, Integer> places(List<? extends Row> lines) {
        Map<String, Integer> places = HashMap.newHashMap(lines.size());
        lines.forEach(line -> places.put(line.key(), places.size()));
        return places;
    }

    private List<KnownRow<R>> known(List<R> rows) {
        List<KnownRow<R>> all = new ArrayList<>(rows.size());
        Map<String, KnownRow<R>> next = HashMap.newHashMap(rows.size());
        for (R row : rows) {
            KnownRow<R> before = known.get(row.key());
            KnownRow<R> now = before != null && before.row() == row ? before : new KnownRow<>(row);
            next.put(row.key(), now);
            all.add(now);
        }
        known = next;
        return all;
    }

    /** Rows that stay are in order already, so that only the changed and the new ones are sorted in. */
    private List<KnownRow<R>> sorted(List<KnownRow<R>> shown, @Nullable RowOrder<R> by) {
        if (by == null) {
            sorted = List.of();
            order = null;
            return shown;
        }
        List<KnownRow<R>> next = new ArrayList<>(shown.size());
        Set<KnownRow<R>> coming = Collections.newSetFromMap(new IdentityHashMap<>(shown.size()));
        coming.addAll(shown);
        if (by == order) {
            for (KnownRow<R> row : sorted) {
                if (coming.remove(row)) {
                    next.add(row);
                }
            }
        }
        for (KnownRow<R> row : shown) {
            if (coming.contains(row)) {
                next.add(row);
            }
        }
        next.sort(by::compare);
        order = by;
        sorted = next;
        return next;
    }

    /** Counts rows by quick filter. */
    private static final class Tally<R> {

        private final Wish.Quick<R> quick;
        private final int[] each;
        private int total;

        Tally(Wish.Quick<R> quick) {
            this.quick = quick;
            this.each = new int[quick.offered().size()];
        }

        /** Counts a row; whether it passes, which it does where no quick filter is on. */
        boolean count(R row) {
            total++;
            boolean any = false;
            boolean passes = false;
            for (int i = 0; i < each.length; i++) {
                QuickFilter<R> filter = quick.offered().get(i);
                boolean chosen = quick.on().contains(filter.id());
                any |= chosen;
                if (filter.passes().test(row)) {
                    each[i]++;
                    passes |= chosen;
                }
            }
            return passes || !any;
        }

        Counted counted() {
            Map<String, Integer> byFilter = new HashMap<>();
            for (int i = 0; i < each.length; i++) {
                byFilter.put(quick.offered().get(i).id(), each[i]);
            }
            return new Counted(total, byFilter);
        }
    }
}
