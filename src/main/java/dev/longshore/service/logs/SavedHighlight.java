package dev.longshore.service.logs;

import dev.longshore.service.logs.SavedFilter.SavedSearch;

/**
 * A text that is marked wherever it stands, while all lines show; the user keeps it by name.
 *
 * @param search what is marked; inverted means nothing here
 */
public record SavedHighlight(String name, SavedSearch search, Colour colour, boolean on) {

    /** How it is marked; the themes say what that looks like. */
    public enum Colour { YELLOW, ORANGE, RED, GREEN, BLUE, PURPLE }

    public SavedHighlight {
        name = name == null ? "" : name;
        search = search == null ? SavedSearch.NONE : search;
        colour = colour == null ? Colour.YELLOW : colour;
    }

    public SavedHighlight withOn(boolean marked) {
        return new SavedHighlight(name, search, colour, marked);
    }

    boolean complete() {
        return !name.isBlank() && !search.text().isEmpty();
    }
}
