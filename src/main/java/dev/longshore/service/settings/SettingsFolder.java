package dev.longshore.service.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a program keeps its settings on each system. */
public final class SettingsFolder {

    private SettingsFolder() {
    }

    /**
     * Empty where the user has none, and nothing says where else.
     *
     * @param environment as of {@link System#getenv()}
     * @param osName      as of {@code os.name}
     * @param userHome    as of {@code user.home}, which is a question mark for a user without one
     */
    public static Optional<Path> of(Map<String, String> environment, String osName, String userHome) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win") && !os.contains("darwin")) {
            return path(environment.get("APPDATA")).or(() -> path(userHome).map(home -> home.resolve("AppData/Roaming")))
                    .map(data -> data.resolve("Longshore"));
        }
        if (os.contains("mac") || os.contains("darwin")) {
            return path(userHome).map(home -> home.resolve("Library/Application Support/Longshore"));
        }
        return path(environment.get("XDG_CONFIG_HOME")).or(() -> path(userHome).map(home -> home.resolve(".config")))
                .map(config -> config.resolve("longshore"));
    }

    /** Only one that means the same from everywhere: the XDG rules, too, say to ignore a relative one. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }
}
