package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.testing.Declared;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationTest {

    private final List<Offered> all = Declared.constants(Offered.class);

    @Test
    void theConstantsOfAllServicesAreFound() {
        assertTrue(all.containsAll(List.of(Operation.UNEXPECTED, ContainerOperations.STOP, ImageOperations.PULL, ImageOperations.PULL_PLATFORM)), all::toString);
        assertTrue(new HashSet<>(Declared.constants(ObjectKind.class)).containsAll(Set.of(ContainerOperations.CONTAINER, ImageOperations.IMAGE)));
    }

    @Test
    void everyIdIsItsOwnAndInKebabCase() {
        List<String> ids = all.stream().map(Offered::id).toList();
        assertEquals(List.copyOf(new LinkedHashSet<>(ids)), ids, "message keys end with it");
        ids.forEach(id -> assertTrue(id.matches("[a-z]+(-[a-z]+)*"), id));
        List<String> kinds = Declared.constants(ObjectKind.class).stream().map(ObjectKind::id).toList();
        assertEquals(kinds.size(), Set.copyOf(kinds).size(), kinds::toString);
    }
}
