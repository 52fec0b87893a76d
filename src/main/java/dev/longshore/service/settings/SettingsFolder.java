package dev.longshore.service.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a program keeps its settings on each system. */
public final class SettingsFolder {

    private SettingsFolder() {
    }

    /**
     * @param environment as of {@link System#getenv()}
     * @param osName      as of {@code os.name}
     * @param home        the user's home folder
     */
    public static Path of(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String roaming = environment.get("APPDATA");
            return (roaming == null || roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming)).resolve("Longshore");
        }
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/Longshore");
        }
        String config = environment.get("XDG_CONFIG_HOME");
        boolean usable = config != null && Path.of(config).isAbsolute();   // the XDG rules say to ignore a relative one
        return (usable ? Path.of(config) : home.resolve(".config")).resolve("longshore");
    }
}
