package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts sorted rows into groups, each under its head. Groups stand in the order of their names, rows without one last. */
final class GroupedRows<R extends Row> {

    private static final Comparator<GroupRow> BY_NAME =
            Comparator.comparing(GroupRow::title, String.CASE_INSENSITIVE_ORDER).thenComparing(GroupRow::key);

    private final Function<Message, String> words;
    private Map<String, GroupRow> heads = Map.of();

    /** @param words the text of a message */
    GroupedRows(Function<Message, String> words) {
        this.words = words;
    }

    /**
     * The rows with the heads of their groups. A head that says the same as before is the same object, so that it is not painted anew.
     *
     * @param closed fingerprints of the groups whose rows do not show
     */
    List<Row> lines(List<R> rows, Grouping<R> grouping, Set<String> closed) {
        Map<String, List<R>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(grouping.groupOf().apply(row), group -> new ArrayList<>()).add(row));
        Map<String, GroupRow> next = HashMap.newHashMap(groups.size());
        List<GroupRow> ordered = new ArrayList<>();
        groups.forEach((group, members) -> {
            GroupRow head = head(grouping, group, members, closed);
            next.put(head.key(), head);
            if (!group.isEmpty()) {
                ordered.add(head);
            }
        });
        ordered.sort(BY_NAME);
        GroupRow rest = next.get(GroupRow.keyOf(grouping.id(), ""));
        if (rest != null) {
            ordered.add(rest);
        }
        heads = next;
        List<Row> lines = new ArrayList<>(rows.size() + ordered.size());
        for (GroupRow head : ordered) {
            lines.add(head);
            if (head.open()) {
                lines.addAll(head.members());
            }
        }
        return lines;
    }

    /** No rows are grouped from now on. */
    void forget() {
        heads = Map.of();
    }

    /** The heads by key; never changed. */
    Map<String, GroupRow> heads() {
        return heads;
    }

    private GroupRow head(Grouping<R> grouping, String group, List<R> members, Set<String> closed) {
        String key = GroupRow.keyOf(grouping.id(), group);
        String title = group.isEmpty() ? words.apply(grouping.none()) : grouping.name().apply(group);
        String summary = grouping.summary().apply(members).stream().map(words).collect(Collectors.joining(" · "));
        GroupRow before = heads.get(key);
        String fingerprint = before == null ? GroupRow.fingerprint(key) : before.fingerprint();
        GroupRow now = new GroupRow(key, fingerprint, title, summary, !closed.contains(fingerprint), List.copyOf(members));
        return before != null && before.saysTheSame(now) ? before : now;
    }
}
