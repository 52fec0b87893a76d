package dev.longshore;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to show a window on. */
enum Display {
    SCREEN, NONE;

    /** Windows and macOS always have one; elsewhere an X server must be named. */
    static Display of(Map<String, String> environment, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean certain = os.contains("win") || os.contains("mac");
        return certain || !environment.getOrDefault("DISPLAY", "").isBlank() ? SCREEN : NONE;
    }
}
