package dev.longshore.ui.theme;

import java.util.Arrays;

/** Which theme the user wants. */
public enum ThemeMode {
    SYSTEM, LIGHT, DARK;

    /** The mode of that name; the system's for any other. */
    public static ThemeMode of(String name) {
        return Arrays.stream(values()).filter(mode -> mode.name().equals(name)).findFirst().orElse(SYSTEM);
    }
}
