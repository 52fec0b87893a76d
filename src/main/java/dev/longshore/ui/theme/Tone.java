package dev.longshore.ui.theme;

import dev.longshore.domain.KebabCase;

/** How a state is meant: its colour. Never the only sign; a shape and a word go with it. */
public enum Tone {
    GOOD, WARN, BAD, NEUTRAL;

    /** The class that colours pills, tags and dots. */
    public String styleClass() {
        return "ls-tone-" + KebabCase.of(this);
    }
}
