package dev.longshore.service.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.EngineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private record Box(String id, Set<String> colours) { }

    private record Users(String colour, List<String> boxes) { }

    private final List<String> computed = new ArrayList<>();
    private final ResourceStore<Users> store = new ResourceStore<>(Users::colour);
    private final Derivation<Box, Users> derivation = new Derivation<>(new ByColour(), store);

    private static final class Boxes implements Listed<Box> {
        @Override
        public ObjectKind objectKind() {
            return new ObjectKind("box", listing());
        }

        @Override
        public String key(Box box) {
            return box.id();
        }

        @Override
        public Operation listing() {
            return new Operation("list-boxes");
        }

        @Override
        public List<Box> list(EngineClient client) {
            return List.of();
        }

        @Override
        public Stale staleAfter(EngineEvent event) {
            return Stale.NONE;
        }
    }

    private final class ByColour implements Derived<Box, Users> {
        private final Boxes boxes = new Boxes();

        @Override
        public ObjectKind objectKind() {
            return boxes.objectKind();
        }

        @Override
        public String key(Users users) {
            return users.colour();
        }

        @Override
        public Listed<Box> source() {
            return boxes;
        }

        @Override
        public Set<String> keysOf(Box box) {
            return box.colours();
        }

        @Override
        public Users derive(String colour, List<Box> objects) {
            computed.add(colour);
            return new Users(colour, objects.stream().map(Box::id).sorted().toList());
        }
    }

    private ListChange<Users> change(List<Box> upserted, String... removed) {
        computed.clear();
        return derivation.apply(new ListChange<>(upserted, Set.of(removed), Instant.EPOCH));
    }

    @Test
    void newsWithoutATimeLeaveItListed() {
        derivation.apply(new ListChange<>(List.of(new Box("1", Set.of("red"))), Set.of(), Instant.ofEpochSecond(1)));
        derivation.apply(ListChange.none());
        assertTrue(store.listed());
    }

    @Test
    void onlyWhatAChangeTouchesIsComputed() {
        change(List.of(new Box("1", Set.of("red", "blue")), new Box("2", Set.of("red")), new Box("3", Set.of("green")), new Box("4", Set.of())));
        assertEquals(Set.of("red", "blue", "green"), Set.copyOf(computed));
        assertEquals(List.of("1", "2"), store.objects().get("red").boxes());
        ListChange<Users> moved = change(List.of(new Box("1", Set.of("blue", "green"))));
        assertEquals(Set.of("red", "blue", "green"), Set.copyOf(computed));
        assertEquals(Set.of("red", "green"), Set.copyOf(moved.upserted().stream().map(Users::colour).toList()), "blue has the same users as before");
        ListChange<Users> gone = change(List.of(), "2");
        assertEquals(Set.of("red"), gone.removed());
        assertTrue(computed.isEmpty());
        assertEquals(Set.of("blue", "green"), store.objects().keySet());
        change(List.of(new Box("3", Set.of())), "1");
        assertTrue(store.objects().isEmpty());
    }
}
