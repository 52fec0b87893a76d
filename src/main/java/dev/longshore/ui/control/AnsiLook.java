package dev.longshore.ui.control;

import dev.longshore.domain.KebabCase;
import java.util.ArrayList;
import java.util.List;

/** How a run of output looks: one of a few colours that both themes can show, and whether it is bold. */
public record AnsiLook(Colour colour, boolean bold) {

    static final AnsiLook PLAIN = new AnsiLook(Colour.PLAIN, false);
    private static final List<Colour> BASE = List.of(Colour.DIM, Colour.RED, Colour.GREEN, Colour.YELLOW, Colour.BLUE, Colour.MAGENTA, Colour.CYAN, Colour.PLAIN);

    /** PLAIN: the theme's text. Black and its bright sister are DIM, white PLAIN: either theme would hide one of them. */
    public enum Colour {
        PLAIN, DIM, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN;

        String styleClass() {
            return "output-" + KebabCase.of(this);
        }
    }

    /** After an SGR sequence; backgrounds and what else it may ask for is left out. @param parameters as {@code 1;31} */
    AnsiLook with(String parameters) {
        List<Integer> codes = new ArrayList<>();
        for (String each : parameters.split("[;:]", -1)) {
            codes.add(each.isEmpty() ? 0 : number(each));
        }
        AnsiLook now = this;
        for (int i = 0; i < codes.size(); i++) {
            int code = codes.get(i);
            if (code == 38 || code == 48) {
                int kind = i + 1 < codes.size() ? codes.get(i + 1) : -1;
                if (code == 38 && kind == 5 && i + 2 < codes.size()) {
                    now = new AnsiLook(ofPalette(codes.get(i + 2)), now.bold);
                }
                i += kind == 5 ? 2 : kind == 2 ? 4 : 0;
            } else {
                now = now.after(code);
            }
        }
        return now;
    }

    private AnsiLook after(int code) {
        if (code == 0) {
            return PLAIN;
        }
        if (code == 1 || code == 22) {
            return new AnsiLook(code == 22 && colour == Colour.DIM ? Colour.PLAIN : colour, code == 1);
        }
        if (code == 2) {
            return new AnsiLook(colour == Colour.PLAIN ? Colour.DIM : colour, bold);
        }
        if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
            return new AnsiLook(BASE.get(code % 10), bold);
        }
        return code == 39 ? new AnsiLook(Colour.PLAIN, bold) : this;
    }

    private static Colour ofPalette(int index) {
        return index >= 0 && index < 16 ? BASE.get(index % 8) : Colour.PLAIN;
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notOne) {
            return -1;
        }
    }
}
