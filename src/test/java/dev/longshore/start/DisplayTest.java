package dev.longshore.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void onlyAServerDoesWithoutAWindow() {
        assertEquals(Display.NONE, Display.of(Map.of(), "Linux"));
        assertEquals(Display.NONE, Display.of(Map.of("DISPLAY", " ", "XDG_SESSION_TYPE", "tty"), "Linux"));
        assertEquals(Display.SCREEN, Display.of(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0"), "Linux"));
        assertEquals(Display.DESKTOP_WITHOUT_X, Display.of(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
        assertEquals(Display.DESKTOP_WITHOUT_X, Display.of(Map.of("XDG_SESSION_TYPE", "wayland"), "Linux"));
        assertEquals(Display.SCREEN, Display.of(Map.of(), "Windows 11"));
        assertEquals(Display.SCREEN, Display.of(Map.of(), "Mac OS X"));
    }
}
