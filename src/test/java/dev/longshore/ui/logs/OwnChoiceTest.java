package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnChoiceTest {

    private final ObjectRef web = container("web");
    private final ObjectRef db = container("db");

    private static ObjectRef container(String name) {
        return new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "id-" + name, name);
    }

    @Test
    void othersComeAfterThoseOfTheSubject() {
        OwnChoice choice = OwnChoice.NONE.with(db).with(web);
        assertEquals(List.of(web, db), choice.of(List.of(web)));
    }

    @Test
    void whatIsRemovedIsNotReadUntilItIsAddedAgain() {
        OwnChoice choice = OwnChoice.NONE.without(web);
        assertEquals(List.of(db), choice.of(List.of(web, db)));
        assertTrue(choice.lacks(new ObjectRef(web.host(), web.kind(), "made-again", "web")), "also where it was made again");
        assertFalse(choice.with(web).lacks(web));
        assertEquals(List.of(web, db), choice.with(web).of(List.of(web, db)));
    }
}
