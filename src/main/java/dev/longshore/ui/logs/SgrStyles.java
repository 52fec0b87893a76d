package dev.longshore.ui.logs;

import dev.longshore.domain.logs.SgrState;
import java.util.ArrayList;
import java.util.List;

/**
 * The style classes of what a program coloured. Every colour becomes one that both themes can show: black and white would be lost in one
 * of them.
 */
final class SgrStyles {

    private static final List<String> NAMED = List.of("dim", "red", "green", "yellow", "blue", "magenta", "cyan", "");
    private static final List<String> GROUNDS = List.of("neutral", "red", "green", "yellow", "blue", "neutral", "neutral", "neutral");
    private static final int NAMES = 8;
    private static final int CUBE = 16;
    private static final int GREYS = 232;
    private static final int GREY_SPAN = 40;
    private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

    private SgrStyles() {
    }

    /** Of the text, with spaces between; empty for the theme's own. */
    static String text(SgrState look) {
        List<String> styles = new ArrayList<>();
        boolean grounded = look.background() != SgrState.THEME || look.inverse();
        String colour = look.foreground() == SgrState.THEME ? "" : NAMED.get(named(look.foreground()));
        if (look.dim() && colour.isEmpty()) {
            colour = "dim";
        }
        if (!colour.isEmpty() && !(grounded && colour.equals("dim"))) {
            styles.add("log-fg-" + colour);
        }
        mark(look.bold(), "log-bold", styles);
        mark(look.italic(), "log-italic", styles);
        mark(look.underline(), "log-underline", styles);
        mark(look.struck(), "log-struck", styles);
        return String.join(" ", styles);
    }

    private static void mark(boolean is, String style, List<String> styles) {
        if (is) {
            styles.add(style);
        }
    }

    /** Behind the text; empty for none. */
    static String ground(SgrState look) {
        int colour = look.inverse() ? look.foreground() : look.background();
        if (colour == SgrState.THEME) {
            return look.inverse() ? "log-bg-neutral" : "";
        }
        return "log-bg-" + GROUNDS.get(named(colour));
    }

    /** The nearest of the eight. */
    private static int named(int colour) {
        if ((colour & SgrState.RGB) != 0) {
            return nearest(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
        }
        if (colour < CUBE) {
            return colour == NAMES ? 0 : colour % NAMES;
        }
        if (colour >= GREYS) {
            int grey = 8 + (colour - GREYS) * 10;
            return nearest(grey, grey, grey);
        }
        int place = colour - CUBE;
        return nearest(STEPS[place / 36 % 6], STEPS[place / 6 % 6], STEPS[place % 6]);
    }

    private static int nearest(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (most - least < GREY_SPAN) {
            return most > 60 && most < 190 ? 0 : 7;
        }
        double hue = most == red ? (green - blue) / (double) (most - least)
                : most == green ? 2 + (blue - red) / (double) (most - least) : 4 + (red - green) / (double) (most - least);
        double degrees = (hue * 60 + 360) % 360;
        return degrees < 22 || degrees >= 340 ? 1 : degrees < 75 ? 3 : degrees < 155 ? 2 : degrees < 200 ? 6 : degrees < 258 ? 4 : 5;
    }
}
