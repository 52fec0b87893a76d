package dev.longshore.ui.control.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.TableArrangement;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.RowList;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableLinesTest {

    private static final Comparator<Item> BY_NAME = Comparator.comparing((Item item) -> item.name()).thenComparing(Item::key);
    private static final Comparator<Item> BY_SIZE = Comparator.comparing((Item item) -> item.size()).thenComparing(Item::key);
    private static final List<QuickFilter<Item>> QUICK = List.of(new QuickFilter<>("small", "app.name", item -> item.size() < 3, true),
            new QuickFilter<>("large", "app.name", item -> item.size() > 6, false), new QuickFilter<>("odd", "app.name", item -> item.size() % 2 == 1, false));
    private static final Grouping<Item> BY_GROUP = new Grouping<>("group", Message.of("app.name"), item -> item.group(), name -> name,
            Message.of("none"), members -> List.of(Message.of(members.size() + " here")));

    private static final List<Function<Item, String>> NAME = List.of(Item::name);

    private final RowList<Item> rows = new RowList<>();
    private final TableLines<Item> lines = new TableLines<>(rows, RowThreads.on(Runnable::run), Message::key);

    /** One version of a row. */
    private record Item(String id, String name, String group, int size) implements Row {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** What the lines must be, told the long way round. */
    private record Expected(String text, Set<String> only, Comparator<Item> order, boolean grouped, Set<String> closed) {

        List<String> lines(List<Item> rows) {
            List<Item> sorted = new ArrayList<>(rows.stream().filter(this::passes).toList());
            if (order != null) {
                sorted.sort(order);
            }
            if (!grouped) {
                return sorted.stream().map(Item::id).toList();
            }
            List<String> lines = new ArrayList<>();
            Map<String, List<Item>> groups = new TreeMap<>(sorted.stream().collect(Collectors.groupingBy(item -> item.group().isEmpty() ? "~" : item.group())));
            groups.forEach((group, members) -> {
                lines.add((group.equals("~") ? "none" : group) + ", " + members.size() + " here");
                if (!closed.contains(group)) {
                    members.forEach(item -> lines.add(item.id()));
                }
            });
            return lines;
        }

        private boolean passes(Item item) {
            boolean quick = only.isEmpty() || QUICK.stream().anyMatch(filter -> only.contains(filter.id()) && filter.passes().test(item));
            return item.name().contains(text) && quick;
        }
    }

    @Test
    void aRowLeavesTheFilterWhileALaterOneIsOnlyUpdated() {
        rows.apply(List.of(item(1, "web-1"), item(2, "web-2"), item(3, "web-3")), Set.of());
        lines.order(order(BY_NAME));
        lines.filter(RowFilter.of("web", NAME));
        rows.apply(List.of(item(1, "db-1"), item(3, "web-0")), Set.of());
        assertEquals(List.of("id-3", "id-2"), shown());
        rows.apply(List.of(item(4, "web-4"), item(1, "web-9"), item(2, "web-8")), Set.of("id-3"));
        assertEquals(List.of("id-4", "id-2", "id-1"), shown());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverComesTheLinesAreTrueToTheRows(long seed) {
        Random random = new Random(seed);
        lines.counts().offer(QUICK);
        Expected expected = new Expected("", Set.of(), null, false, Set.of());
        int next = 0;
        for (int step = 0; step < 300; step++) {
            if (random.nextInt(6) == 0) {
                expected = rearranged(expected, random);
            }
            next = change(random, next);
            assertEquals(expected.lines(rows), shown(), "step " + step);
            assertCounts(expected);
        }
    }

    private Expected rearranged(Expected was, Random random) {
        String text = List.of("", "", "a", "b", "ab").get(random.nextInt(5));
        Set<String> only = QUICK.stream().map(QuickFilter::id).filter(id -> random.nextInt(3) == 0).collect(Collectors.toSet());
        Comparator<Item> order = random.nextInt(3) == 0 ? null : random.nextBoolean() ? BY_NAME : BY_SIZE.reversed();
        boolean grouped = random.nextInt(3) > 0;
        Set<String> closed = List.of("g0", "g1", "g2", "~").stream().filter(group -> random.nextInt(3) == 0).collect(Collectors.toSet());
        Expected now = new Expected(text, only, order, grouped, closed);
        lines.filter(RowFilter.of(text, NAME));
        if (order != was.order()) {
            lines.order(order(order));
        }
        List<String> fingerprints = closed.stream().map(group -> fingerprint(group.equals("~") ? "" : group)).toList();
        lines.arrange(new TableArrangement(List.copyOf(only), "group", fingerprints), grouped ? Optional.of(BY_GROUP) : Optional.empty());
        return now;
    }

    private int change(Random random, int first) {
        int next = first;
        List<Item> added = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (Item item : rows) {
            switch (random.nextInt(6)) {
                case 0 -> added.add(new Item(item.id(), name(random), group(random), random.nextInt(10)));
                case 1 -> removed.add(item.id());
                default -> { }
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            added.add(new Item("id-" + next++, name(random), group(random), random.nextInt(10)));
        }
        rows.apply(added, removed);
        return next;
    }

    private void assertCounts(Expected expected) {
        List<Item> byText = rows.stream().filter(item -> item.name().contains(expected.text())).toList();
        assertEquals(byText.size(), lines.counts().counted().get().all());
        QUICK.forEach(filter -> assertEquals((int) byText.stream().filter(filter.passes()).count(),
                lines.counts().counted().get().byFilter().getOrDefault(filter.id(), 0), filter.id()));
    }

    @Test
    void aHeadThatSaysTheSameIsTheSame() {
        rows.apply(List.of(item(1, "a"), item(2, "b")), Set.of());
        lines.arrange(new TableArrangement(List.of(), "group", List.of()), Optional.of(BY_GROUP));
        Row head = lines.get(0);
        lines.filter(RowFilter.of("", NAME));
        assertSame(head, lines.get(0));
        rows.apply(List.of(item(3, "c")), Set.of());
        assertNotSame(head, lines.get(0));
        assertEquals(head.key(), lines.get(0).key());
    }

    @Test
    void eachChangeIsToldOnce() {
        rows.apply(List.of(item(1, "a"), item(2, "b"), item(3, "c")), Set.of());
        List<String> told = new ArrayList<>();
        lines.addListener((ListChangeListener<Row>) change -> {
            while (change.next()) {
                told.add(change.wasUpdated() + " " + change.getFrom() + " " + change.getTo());
            }
        });
        rows.apply(List.of(item(4, "d")), Set.of("id-1", "id-2"));
        assertEquals(List.of("true 0 1"), told);
    }

    @Test
    void ofSeveralWishesTheNewestCountsAndIsWaitedFor() {
        ManualExecutor model = new ManualExecutor();
        ManualExecutor ui = new ManualExecutor();
        List<String> asked = new ArrayList<>();
        TableLines<Item> late = new TableLines<>(rows, new RowThreads(model, ui), Message::key);
        late.order(Optional.of(RowOrder.by(List.of(SortKey.text(item -> {
            asked.add(item.id());
            return item.name();
        })))));
        rows.apply(List.of(item(1, "b"), item(2, "a"), item(3, "c")), Set.of());
        late.filter(RowFilter.of("c", NAME));
        late.filter(RowFilter.of("", NAME));
        assertEquals(1, model.waiting(), "four wishes are one task");
        model.drain();
        assertFalse(late.settled(), "it does not show yet");
        assertEquals(List.of(), late.stream().map(Row::id).toList());
        late.filter(RowFilter.of("a", NAME));
        model.drain();
        assertEquals(1, ui.waiting(), "one publication");
        ui.drain();
        assertEquals(List.of("id-2"), late.stream().map(Row::id).toList());
        assertTrue(late.settled());
        late.filter(RowFilter.of("", NAME));
        assertFalse(late.settled());
        model.drain();
        ui.drain();
        assertEquals(List.of("id-2", "id-1", "id-3"), late.stream().map(Row::id).toList());
        assertEquals(List.of("id-1", "id-2", "id-3"), asked.stream().sorted().toList(), "each key is made once");
        rows.apply(List.of(item(2, "d")), Set.of());
        model.drain();
        ui.drain();
        assertEquals(List.of("id-1", "id-3", "id-2"), late.stream().map(Row::id).toList());
        assertEquals(4, asked.size(), "and anew for the one that is another");
    }

    @Test
    void theNameOfAGroupIsNotInWhatIsRemembered() {
        rows.apply(List.of(new Item("id-1", "a", "hunter2", 1)), Set.of());
        lines.arrange(new TableArrangement(List.of(), "group", List.of()), Optional.of(BY_GROUP));
        String fingerprint = lines.heads().getFirst().fingerprint();
        assertEquals(16, fingerprint.length());
        assertFalse(fingerprint.contains("hunter2"));
    }

    private static Optional<RowOrder<Item>> order(Comparator<Item> by) {
        return by == null ? Optional.empty() : Optional.of(RowOrder.by(List.of(SortKey.row(by))));
    }

    private static Item item(int id, String name) {
        return new Item("id-" + id, name, "", 0);
    }

    private static String name(Random random) {
        return List.of("a", "b", "ab", "ba", "abc", "c").get(random.nextInt(6)) + random.nextInt(3);
    }

    private static String group(Random random) {
        return List.of("g0", "g1", "g2", "").get(random.nextInt(4));
    }

    private static String fingerprint(String group) {
        return GroupRow.fingerprint(GroupRow.keyOf("group", group));
    }

    private List<String> shown() {
        return lines.stream().map(line -> line instanceof GroupRow head ? head.title() + ", " + head.summary() : line.id()).toList();
    }
}
