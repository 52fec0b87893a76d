package dev.longshore.ui.control;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.logs.SgrState;
import java.util.List;

/** How a run of output looks: one of a few colours that both themes can show, and whether it is bold. Backgrounds and the rest are left out. */
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

    /** Of the palette only the named colours are shown. */
    static AnsiLook of(SgrState state) {
        boolean named = state.foreground() >= 0 && state.foreground() < 2 * BASE.size();
        Colour colour = named ? BASE.get(state.foreground() % BASE.size()) : Colour.PLAIN;
        return new AnsiLook(colour == Colour.PLAIN && state.dim() ? Colour.DIM : colour, state.bold());
    }
}
