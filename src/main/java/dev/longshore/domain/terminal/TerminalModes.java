package dev.longshore.domain.terminal;

import java.util.EnumSet;
import java.util.Set;

/** What a program has switched on. */
public record TerminalModes(Set<TerminalMode> on, MouseTracking mouse, CursorShape cursor) {

    /** Those of a new terminal. */
    public static final TerminalModes DEFAULT = new TerminalModes(EnumSet.of(TerminalMode.AUTOWRAP, TerminalMode.CURSOR_VISIBLE,
            TerminalMode.CURSOR_BLINKING, TerminalMode.ALTERNATE_SCROLL), MouseTracking.OFF, CursorShape.BLOCK);

    public TerminalModes {
        on = Set.copyOf(on);
    }

    public boolean has(TerminalMode mode) {
        return on.contains(mode);
    }
}
