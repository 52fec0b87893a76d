package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.longshore.domain.TableLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.beans.Observable;
import org.junit.jupiter.api.Test;

class RowListTest {

    private record Item(String id, int version) implements Row { }

    private final RowList<Item> rows = new RowList<>();

    @Test
    void rowsKeepTheirPlacesAndAreFoundWhateverComesAndGoes() {
        Random random = new Random(13);
        Map<String, Item> expected = new LinkedHashMap<>();
        for (int batch = 0; batch < 300; batch++) {
            Map<String, Item> upserted = new LinkedHashMap<>();
            Set<String> removed = new HashSet<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                String id = "" + random.nextInt(40);
                upserted.put(id, new Item(id, batch));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                removed.add("" + random.nextInt(40));
            }
            rows.apply(upserted.values(), removed);

            removed.stream().filter(id -> !upserted.containsKey(id)).forEach(expected::remove);
            expected.putAll(upserted);
            assertEquals(List.copyOf(expected.values()), rows.snapshot());
            for (int id = 0; id < 40; id++) {
                assertSame(expected.get("" + id), rows.find("" + id));
            }
        }
    }

    @Test
    void selectedRowsAreTheNewVersionsAndToldOnlyWhereOthersAreSelected() {
        TableModel<Item> model = new TableModel<>(TableLayout.sortedBy("name"), RowThreads.beside(Runnable::run));
        List<Integer> told = new ArrayList<>();
        Item one = new Item("1", 0);
        Item two = new Item("2", 0);
        model.rows().apply(List.of(one, two), Set.of());
        model.select(List.of(one, two), model.rows().snapshot());
        model.selection().addListener((Observable change) -> told.add(model.selection().size()));
        long before = model.selectionVersion();

        Item next = new Item("2", 1);
        model.rows().apply(List.of(next), Set.of());
        assertEquals(List.of(one, next), List.copyOf(model.selection()));
        model.select(List.of(next, one), model.rows().snapshot());
        assertEquals(List.of(next, one), List.copyOf(model.selection()));
        assertEquals(List.of(), told);
        assertEquals(true, model.selectionVersion() > before);

        model.rows().apply(List.of(), Set.of("1"));
        assertEquals(List.of(next), List.copyOf(model.selection()));
        assertEquals(List.of(1), told);
        assertNull(model.rows().find("1"));
    }
}
