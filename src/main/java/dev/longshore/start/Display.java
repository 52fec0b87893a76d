package dev.longshore.start;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to show a window on. */
public enum Display {
    SCREEN,
    /** A desktop is there, but no X server, which JavaFX needs on Linux. */
    DESKTOP_WITHOUT_X,
    NONE;

    /** Windows and macOS always have one; elsewhere an X server must be named. */
    public static Display of(Map<String, String> environment, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win") || os.contains("mac") || !value(environment, "DISPLAY").isEmpty()) {
            return SCREEN;
        }
        String session = value(environment, "XDG_SESSION_TYPE");
        boolean desktop = !value(environment, "WAYLAND_DISPLAY").isEmpty() || session.equals("wayland") || session.equals("x11");
        return desktop ? DESKTOP_WITHOUT_X : NONE;
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
