package dev.longshore.domain.terminal.input;

import dev.longshore.domain.terminal.MouseTracking;
import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalModes;
import java.nio.charset.StandardCharsets;

/** What the mouse sends to a program that asked for it. */
public final class MouseBytes {

    private static final byte[] NOTHING = {};
    private static final int SHIFT = 4;
    private static final int ALT = 8;
    private static final int CONTROL = 16;
    private static final int MOVED = 32;
    private static final int OFFSET = 32;
    /** The last place that a single byte can tell. */
    private static final int LAST_PLACE = 222;

    private MouseBytes() {
    }

    /** Nothing where the program did not ask for such an event, or its way to tell it cannot say the place. */
    public static byte[] event(MouseEvent event, TerminalModes modes) {
        if (!isWanted(event, modes.mouse())) {
            return NOTHING;
        }
        KeyModifiers held = event.held();
        int code = event.button().code() + (held.shift() ? SHIFT : 0) + (held.alt() ? ALT : 0) + (held.control() ? CONTROL : 0)
                + (event.action() == MouseAction.MOVE ? MOVED : 0);
        boolean release = event.action() == MouseAction.RELEASE;
        if (modes.has(TerminalMode.SGR_MOUSE)) {
            String told = "\u001b[<" + code + ";" + (event.column() + 1) + ";" + (event.row() + 1) + (release ? "m" : "M");
            return told.getBytes(StandardCharsets.US_ASCII);
        }
        if (event.column() > LAST_PLACE || event.row() > LAST_PLACE) {
            return NOTHING;
        }
        int single = release ? code - event.button().code() + MouseButton.NONE.code() : code;
        return new byte[] {0x1b, '[', 'M', (byte) (OFFSET + single), (byte) (OFFSET + 1 + event.column()),
                (byte) (OFFSET + 1 + event.row())};
    }

    private static boolean isWanted(MouseEvent event, MouseTracking tracking) {
        return switch (event.action()) {
            case PRESS -> tracking != MouseTracking.OFF;
            case RELEASE -> tracking != MouseTracking.OFF && !event.button().isWheel();
            case MOVE -> tracking == MouseTracking.MOVES || tracking == MouseTracking.DRAGS && event.button() != MouseButton.NONE;
        };
    }
}
