package dev.longshore.domain.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.terminal.CursorShape;
import dev.longshore.domain.terminal.MouseTracking;
import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalModes;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mouse sends. */
class MouseBytesTest {

    private static String sent(MouseTracking tracking, boolean sgr, MouseEvent event) {
        TerminalModes modes = new TerminalModes(sgr ? Set.of(TerminalMode.SGR_MOUSE) : Set.of(), tracking, CursorShape.BLOCK);
        return new String(MouseBytes.event(event, modes), StandardCharsets.ISO_8859_1).replace("\u001b", "^[");
    }

    private static MouseEvent event(MouseAction action, MouseButton button, int column, int row) {
        return new MouseEvent(action, button, column, row, KeyModifiers.NONE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"CLICKS,PRESS,LEFT,^[[<0;6;3M", "CLICKS,RELEASE,LEFT,^[[<0;6;3m",
            "CLICKS,PRESS,RIGHT,^[[<2;6;3M", "CLICKS,PRESS,WHEEL_UP,^[[<64;6;3M",
        "CLICKS,PRESS,WHEEL_DOWN,^[[<65;6;3M", "CLICKS,RELEASE,WHEEL_UP,''", "CLICKS,MOVE,LEFT,''", "DRAGS,MOVE,LEFT,^[[<32;6;3M",
                "DRAGS,MOVE,NONE,''",
        "MOVES,MOVE,NONE,^[[<35;6;3M", "MOVES,MOVE,MIDDLE,^[[<33;6;3M", "OFF,PRESS,LEFT,''", "OFF,MOVE,NONE,''"})
    void onlyWhatWasAskedForIsSent(MouseTracking tracking, MouseAction action, MouseButton button, String bytes) {
        assertEquals(bytes, sent(tracking, true, event(action, button, 5, 2)));
    }

    @Test
    void heldKeysAreTold() {
        assertEquals("^[[<28;1;1M", sent(MouseTracking.CLICKS, true,
                new MouseEvent(MouseAction.PRESS, MouseButton.LEFT, 0, 0, new KeyModifiers(true, true, true))));
    }

    @Test
    void singleBytesTellNearPlacesOnly() {
        assertEquals("^[[M &#", sent(MouseTracking.CLICKS, false, event(MouseAction.PRESS, MouseButton.LEFT, 5, 2)));
        assertEquals("^[[M#&#", sent(MouseTracking.CLICKS, false, event(MouseAction.RELEASE, MouseButton.LEFT, 5, 2)));
        assertEquals("^[[M \u00ff#", sent(MouseTracking.CLICKS, false, event(MouseAction.PRESS, MouseButton.LEFT, 222, 2)));
        assertEquals("", sent(MouseTracking.CLICKS, false, event(MouseAction.PRESS, MouseButton.LEFT, 223, 2)));
        assertEquals("^[[<0;224;3M", sent(MouseTracking.CLICKS, true, event(MouseAction.PRESS, MouseButton.LEFT, 223, 2)));
    }
}
