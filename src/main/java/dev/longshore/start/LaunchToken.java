package dev.longshore.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The permission to come to the front that a desktop gives a program it starts. It is good once, for this program: children must not have
 * it, or their windows would be taken for this one.
 */
public final class LaunchToken {

    private static final int MAX_CHARS = 1000;

    /** That of X11 first: the window is one of X11 also where the desktop is not. */
    private static final List<String> VARIABLES = List.of("DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN");

    private LaunchToken() {
    }

    /** Empty for none. */
    public static String of(Map<String, String> environment) {
        return VARIABLES.stream().map(name -> environment.getOrDefault(name, "")).filter(token -> !token.isEmpty() && token.length() <= MAX_CHARS)
                .findFirst().orElse("");
    }

    /** The environment for children. */
    public static Map<String, String> without(Map<String, String> environment) {
        Map<String, String> rest = new HashMap<>(environment);
        rest.keySet().removeAll(VARIABLES);
        return rest;
    }

    /** Takes it from this process, too, so that children do not inherit it. Once the toolkit runs: it reads the token as it starts. */
    public static void forget() {
        CLibrary library = new CLibrary();
        VARIABLES.forEach(library::unset);
    }
}
