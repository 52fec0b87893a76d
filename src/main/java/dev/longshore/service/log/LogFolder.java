package dev.longshore.service.log;

import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a program keeps its log on each system. */
public final class LogFolder {

    private LogFolder() {
    }

    /**
     * @param environment as of {@link System#getenv()}
     * @param osName      as of {@code os.name}
     * @param home        the user's home folder
     * @return empty where there is no home: a folder is not made for that
     */
    public static Optional<File> of(Map<String, String> environment, String osName, File home) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean mac = os.contains("mac") || os.contains("darwin");
        File named = new File(environment.getOrDefault(mac ? "" : os.contains("win") ? "LOCALAPPDATA" : "XDG_STATE_HOME", ""));
        if (!home.isDirectory() && !named.isAbsolute()) {
            return Optional.empty();
        } else if (mac) {
            return Optional.of(new File(home, "Library/Logs/Longshore"));
        } else if (os.contains("win")) {
            return Optional.of(new File(named.isAbsolute() ? named : new File(home, "AppData/Local"), "Longshore/Logs"));
        }
        return Optional.of(new File(named.isAbsolute() ? named : new File(home, ".local/state"), "longshore"));   // the XDG rules say to ignore a relative one
    }
}
