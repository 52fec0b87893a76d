package dev.longshore.ui.control.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Quick filters, which of them are on, and how many rows each lets pass. FX thread only. */
public final class RowCounts<R> {

    private final ReadOnlyObjectWrapper<Counted> counted = new ReadOnlyObjectWrapper<>(new Counted(0, Map.of()));
    private List<QuickFilter<R>> filters = List.of();
    private Set<String> on = Set.of();

    /**
     * @param all       rows that no other filter hides
     * @param byFilter  how many of them each quick filter lets pass, by its id
     */
    public record Counted(int all, Map<String, Integer> byFilter) {
        public Counted {
            byFilter = Map.copyOf(byFilter);
        }
    }

    /** What there is to choose from. */
    public void offer(List<QuickFilter<R>> quick) {
        filters = List.copyOf(quick);
    }

    public List<QuickFilter<R>> offered() {
        return filters;
    }

    /** Turns exactly these on; ids that are not offered are passed over. */
    public void choose(List<String> ids) {
        on = new HashSet<>(ids);
    }

    /** The ones that are on, in the order in which they are offered. */
    public List<QuickFilter<R>> chosen() {
        return filters.stream().filter(filter -> on.contains(filter.id())).toList();
    }

    public ReadOnlyObjectProperty<Counted> counted() {
        return counted.getReadOnlyProperty();
    }

    void show(Counted now) {
        counted.set(now);
    }
}
