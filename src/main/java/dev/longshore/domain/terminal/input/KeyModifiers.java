package dev.longshore.domain.terminal.input;

/** What was held with a key. AltGr, which some desktops tell as Ctrl and Alt, makes characters and is none of these. */
public record KeyModifiers(boolean shift, boolean alt, boolean control) {

    public static final KeyModifiers NONE = new KeyModifiers(false, false, false);

    /** As xterm tells them in a sequence: 1 is none. */
    int number() {
        return 1 + (shift ? 1 : 0) + (alt ? 2 : 0) + (control ? 4 : 0);
    }
}
