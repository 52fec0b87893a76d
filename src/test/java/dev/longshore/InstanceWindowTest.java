package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.domain.OpenRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceWindowTest {

    /** Without an app each step fails. The later start must hear that the window reacts. */
    @Test
    void aWindowThatFailsToShowSomethingReacts() {
        List<String> shown = new ArrayList<>();
        InstanceWindow window = new InstanceWindow(Runnable::run, null);
        assertThrows(NullPointerException.class, () -> window.show(OpenRequest.WINDOW, "", () -> shown.add("shown")));
        assertEquals(List.of("shown"), shown);
    }
}
