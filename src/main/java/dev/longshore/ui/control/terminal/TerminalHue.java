package dev.longshore.ui.control.terminal;

import dev.longshore.domain.KebabCase;
import java.util.List;

/** The colours of a terminal, each a style property that the style sheets give a token. */
enum TerminalHue {

    GROUND, TEXT, CURSOR, SELECTION, HIT, CURRENT_HIT,
    BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE,
    BRIGHT_BLACK, BRIGHT_RED, BRIGHT_GREEN, BRIGHT_YELLOW, BRIGHT_BLUE, BRIGHT_MAGENTA, BRIGHT_CYAN, BRIGHT_WHITE;

    private static final List<TerminalHue> NAMED = List.of(BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE,
            BRIGHT_BLACK, BRIGHT_RED, BRIGHT_GREEN, BRIGHT_YELLOW, BRIGHT_BLUE, BRIGHT_MAGENTA, BRIGHT_CYAN, BRIGHT_WHITE);

    /** One of the sixteen named colours. @param index 0 to 15 */
    static TerminalHue named(int index) {
        return NAMED.get(index);
    }

    String property() {
        return "-ls-terminal-" + KebabCase.of(this);
    }
}
