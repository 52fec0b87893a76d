package dev.longshore.domain.terminal;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The modes as they are now. */
final class Modes {

    private final EnumSet<TerminalMode> on = EnumSet.copyOf(TerminalModes.DEFAULT.on());
    private MouseTracking mouse = TerminalModes.DEFAULT.mouse();
    private CursorShape cursor = TerminalModes.DEFAULT.cursor();
    private @Nullable TerminalModes copy;

    boolean has(TerminalMode mode) {
        return on.contains(mode);
    }

    void set(TerminalMode mode, boolean wanted) {
        if (wanted ? on.add(mode) : on.remove(mode)) {
            copy = null;
        }
    }

    void mouse(MouseTracking wanted) {
        mouse = wanted;
        copy = null;
    }

    void cursor(CursorShape wanted) {
        cursor = wanted;
        copy = null;
    }

    /** All as in a new terminal. */
    void reset() {
        on.clear();
        on.addAll(TerminalModes.DEFAULT.on());
        mouse = TerminalModes.DEFAULT.mouse();
        cursor = TerminalModes.DEFAULT.cursor();
        copy = null;
    }

    TerminalModes copy() {
        if (copy == null) {
            copy = new TerminalModes(on, mouse, cursor);
        }
        return copy;
    }
}
