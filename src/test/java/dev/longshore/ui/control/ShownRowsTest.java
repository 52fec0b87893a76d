package dev.longshore.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.ui.base.RowList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownRowsTest {

    private static final Comparator<SampleRow> ORDER = Comparator.comparing(SampleRow::name).thenComparing(SampleRow::id);

    private final RowList<SampleRow> rows = new RowList<>();
    private final ShownRows<SampleRow> shown = new ShownRows<>(rows);
    private final SortedList<SampleRow> sorted = new SortedList<>(shown, ORDER);

    private static SampleRow row(int id, String name) {
        return new SampleRow("id-" + id, name, 0);
    }

    private void assertTrueToTheSource(String filter) {
        assertEquals(rows.stream().filter(row -> row.name().contains(filter)).sorted(ORDER).toList(), List.copyOf(sorted));
    }

    @Test
    void aRowLeavesTheFilterWhileALaterOneIsOnlyUpdated() {
        rows.apply(List.of(row(1, "web-1"), row(2, "web-2"), row(3, "web-3")), Set.of(), Set.of());
        shown.setPredicate(row -> row.name().contains("web"));
        rows.get(0).rename("db-1");
        rows.get(2).rename("web-0");
        rows.apply(List.of(), Set.of("id-1", "id-3"), Set.of());
        assertTrueToTheSource("web");
        rows.get(0).rename("web-9");
        rows.get(1).rename("web-8");
        rows.apply(List.of(row(4, "web-4")), Set.of("id-1", "id-2"), Set.of("id-3"));
        assertTrueToTheSource("web");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverComesTheSortedRowsAreTrueToTheSource(long seed) {
        Random random = new Random(seed);
        String filter = "";
        int next = 0;
        for (int step = 0; step < 300; step++) {
            if (random.nextInt(12) == 0) {
                String wanted = List.of("", "a", "b", "ab").get(random.nextInt(4));
                filter = wanted;
                shown.setPredicate(row -> row.name().contains(wanted));
            }
            List<SampleRow> added = new ArrayList<>();
            Set<String> changed = new HashSet<>();
            Set<String> removed = new HashSet<>();
            for (SampleRow row : rows) {
                switch (random.nextInt(6)) {
                    case 0 -> {
                        row.rename(name(random));
                        changed.add(row.id());
                    }
                    case 1 -> removed.add(row.id());
                    default -> { }
                }
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                added.add(row(next++, name(random)));
            }
            rows.apply(added, changed, removed);
            assertTrueToTheSource(filter);
        }
    }

    private static String name(Random random) {
        return List.of("a", "b", "ab", "ba", "abc", "c").get(random.nextInt(6)) + random.nextInt(3);
    }
}
