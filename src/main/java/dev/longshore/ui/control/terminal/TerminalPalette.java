package dev.longshore.ui.control.terminal;

import java.util.function.Function;
import javafx.scene.paint.Color;

/** Turns the colours that programs name into colours of the theme. */
final class TerminalPalette {

    private static final int NAMED = 16;
    private static final int GREYS = 232;
    private static final int CUBE = 6;
    private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

    private final Color[] colours = new Color[256];
    private final Function<TerminalHue, Color> theme;

    /** @param theme the colours as they are now */
    TerminalPalette(Function<TerminalHue, Color> theme) {
        this.theme = theme;
        for (int i = 0; i < NAMED; i++) {
            colours[i] = theme.apply(TerminalHue.named(i));
        }
        for (int i = NAMED; i < GREYS; i++) {
            int place = i - NAMED;
            colours[i] = Color.rgb(STEPS[place / (CUBE * CUBE)], STEPS[place / CUBE % CUBE], STEPS[place % CUBE]);
        }
        for (int i = GREYS; i < colours.length; i++) {
            colours[i] = Color.grayRgb(8 + (i - GREYS) * 10);
        }
    }

    Color of(TerminalHue hue) {
        return theme.apply(hue);
    }

    /** @param index 0 to 255 */
    Color indexed(int index) {
        return colours[index & 0xff];
    }
}
