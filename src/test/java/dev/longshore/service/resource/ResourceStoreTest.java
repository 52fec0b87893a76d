package dev.longshore.service.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceStoreTest {

    private record Thing(String id, String value) { }

    private final ResourceStore<Thing> store = new ResourceStore<>(Thing::id);

    @Test
    void onlyDifferencesAreTold() {
        Thing a = new Thing("a", "1");
        assertEquals(new ListChange<>(List.of(a), Set.of(), Instant.EPOCH), store.replace(List.of(a), Instant.EPOCH));
        assertTrue(store.replace(List.of(new Thing("a", "1")), Instant.EPOCH).empty());
        ListChange<Thing> second = store.replace(List.of(new Thing("b", "1")), Instant.EPOCH);
        assertEquals(Set.of("a"), second.removed());
        assertEquals(List.of(new Thing("b", "1")), second.upserted());
        assertEquals(Set.of("b"), store.withdrawal().removed());
        assertEquals(List.of(new Thing("b", "1")), store.everything().upserted());
        assertEquals(Set.of("b"), store.update(Set.of("b", "never"), List.of(), Instant.EPOCH).removed());
        assertTrue(store.everything().empty());
    }

    @Test
    void aFilterThatMatchesMoreThanAskedForHarmsNothing() {
        store.replace(List.of(new Thing("web", "1"), new Thing("web-2", "1"), new Thing("db", "1")), Instant.EPOCH);
        ListChange<Thing> change = store.update(Set.of("web"), List.of(new Thing("web-2", "2")), Instant.EPOCH);
        assertEquals(Set.of("web"), change.removed());
        assertEquals(List.of(new Thing("web-2", "2")), change.upserted());
        assertEquals(Set.of("web-2", "db"), store.objects().keySet());
    }
}
