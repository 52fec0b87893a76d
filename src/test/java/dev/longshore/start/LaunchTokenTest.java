package dev.longshore.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTokenTest {

    @Test
    void thatOfX11GoesFirst() {
        assertEquals("", LaunchToken.of(Map.of("DESKTOP_STARTUP_ID", "")));
        assertEquals("token", LaunchToken.of(Map.of("XDG_ACTIVATION_TOKEN", "token")));
        assertEquals("id_TIME7", LaunchToken.of(Map.of("XDG_ACTIVATION_TOKEN", "token", "DESKTOP_STARTUP_ID", "id_TIME7")));
        assertEquals("", LaunchToken.of(Map.of("XDG_ACTIVATION_TOKEN", "t".repeat(1001))), "what nobody would make is not handed on");
    }

    @Test
    void childrenDoNotHaveIt() {
        assertEquals(Map.of("HOME", "/h"), LaunchToken.without(Map.of("HOME", "/h", "XDG_ACTIVATION_TOKEN", "t", "DESKTOP_STARTUP_ID", "i")));
    }

    @Test
    void theTimeOfTheClickIsInIt() {
        assertEquals(123456, XWindow.time("gnome-shell/Longshore/42-0-box_TIME123456"));
        assertEquals(-2, XWindow.time("x_TIME4294967294"), "32 bits without a sign");
        assertEquals(0, XWindow.time("x_TIME99999999999"));
        assertEquals(0, XWindow.time("kwin-17"));
        assertEquals(0, XWindow.time(""));
    }
}
