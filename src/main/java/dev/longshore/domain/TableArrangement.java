package dev.longshore.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a table the user wants to see, and in which groups. Names of groups may be anything an engine holds, so that they are kept only as
 * fingerprints.
 *
 * @param only    ids of the quick filters that are on: a row passes where one of them lets it; empty lets all pass
 * @param groupBy id of the grouping, or an empty string
 * @param closed  fingerprints of the groups that are closed, the latest last
 */
public record TableArrangement(List<String> only, String groupBy, List<String> closed) {

    /** All rows, not grouped. */
    public static final TableArrangement NONE = new TableArrangement(List.of(), "", List.of());

    /** More closed groups than this are not remembered. */
    static final int MAX_CLOSED = 500;

    public TableArrangement {
        only = only == null ? List.of() : only.stream().filter(id -> id != null).distinct().toList();
        groupBy = groupBy == null ? "" : groupBy;
        closed = closed == null ? List.of() : closed.stream().filter(group -> group != null).distinct().toList();
        closed = closed.subList(Math.max(0, closed.size() - MAX_CLOSED), closed.size());
    }

    /** With one quick filter turned on or off. */
    public TableArrangement toggled(String quickFilter) {
        List<String> next = new ArrayList<>(only);
        if (!next.remove(quickFilter)) {
            next.add(quickFilter);
        }
        return withOnly(next);
    }

    public TableArrangement withOnly(List<String> quickFilters) {
        return new TableArrangement(quickFilters, groupBy, closed);
    }

    public TableArrangement groupedBy(String grouping) {
        return new TableArrangement(only, grouping, closed);
    }

    /** With these groups closed or open, and the others as they are. */
    public TableArrangement withGroups(List<String> groups, boolean open) {
        List<String> next = new ArrayList<>(closed);
        next.removeAll(groups);
        if (!open) {
            next.addAll(groups);
        }
        return new TableArrangement(only, groupBy, next);
    }
}
