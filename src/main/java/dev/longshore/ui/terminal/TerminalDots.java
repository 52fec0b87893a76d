package dev.longshore.ui.terminal;

import dev.longshore.service.terminal.TerminalState;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.theme.Tone;

/** How a terminal stands, as a mark. */
final class TerminalDots {

    private TerminalDots() {
    }

    static void show(StateDot dot, TerminalState state) {
        switch (state) {
            case TerminalState.Starting _ -> dot.show("○", Tone.GOOD);
            case TerminalState.Running _ -> dot.show("●", Tone.GOOD);
            case TerminalState.Paused _ -> dot.show("◐", Tone.WARN);
            case TerminalState.Ended(var code, _) when code.orElse(0) == 0 -> dot.show("○", Tone.NEUTRAL);
            case TerminalState.Detached _, TerminalState.Closed _ -> dot.show("○", Tone.NEUTRAL);
            default -> dot.show("○", Tone.BAD);
        }
    }
}
