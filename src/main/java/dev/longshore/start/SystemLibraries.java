package dev.longshore.start;

import dev.longshore.ui.i18n.Messages;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The libraries JavaFX takes from a Linux system. Without this look the toolkit would end with an UnsatisfiedLinkError that names no
 * package.
 */
public final class SystemLibraries {

    private SystemLibraries() {
    }

    /** What is missing and how to install it, as one line; empty where nothing is, or the system brings its own. */
    public static Optional<String> obstacle(Display display, Messages messages) {
        if (!System.getProperty("os.name").equalsIgnoreCase("linux")) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> library : needed(display).entrySet()) {
            if (!present(library.getKey())) {
                return Optional.of(messages.text("start.library-missing", library.getKey(), install(library.getValue())));
            }
        }
        return new CLibrary().fonts() > 0 ? Optional.empty() : Optional.of(messages.text("start.font-missing", install("fonts-dejavu")));
    }

    /** Library to Debian package. */
    private static Map<String, String> needed(Display display) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("libfreetype.so.6", "libfreetype6");
        needed.put("libfontconfig.so.1", "libfontconfig1");
        needed.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
        if (display == Display.SCREEN) {
            needed.put("libgtk-3.so.0", "libgtk-3-0");
            needed.put("libXtst.so.6", "libxtst6");
        }
        return needed;
    }

    private static String install(String packageName) {
        return "sudo apt-get install " + packageName;
    }

    @SuppressWarnings("restricted") // only looks whether it is there; no call is made
    private static boolean present(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }
}
