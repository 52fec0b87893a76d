package dev.longshore;

import dev.longshore.service.settings.FileOwners;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsFolder;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.settings.SettingsStore;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the app remembers as it starts.
 *
 * @param loaded what was read of the store
 * @param asRoot whether the app may do anything on this machine
 */
record SettingsStart(SettingsStore store, SettingsStore.Loaded loaded, boolean asRoot) {

    private static final String ROOT = "root";

    /** Reads the disk, on this thread. */
    static SettingsStart of(SettingsStore store, boolean asRoot) {
        return new SettingsStart(store, store.load(), asRoot);
    }

    /** The same, but with that host before all others; this is not stored. */
    SettingsStart showing(String host) {
        return new SettingsStart(store, new SettingsStore.Loaded(loaded.settings().withHost(host), loaded.wrong(), loaded.kept(), loaded.trouble()), asRoot);
    }

    /** That of this machine's user; none that lasts where they have no home. */
    static SettingsStore store(Map<String, String> environment) {
        return folder(environment).<SettingsStore>map(SettingsFile::new).orElse(SettingsStore.NONE);
    }

    /** The folder of {@link #store}; empty where there is none. */
    static String place(Map<String, String> environment) {
        return folder(environment).map(Path::toString).orElse("");
    }

    private static Optional<Path> folder(Map<String, String> environment) {
        String home = System.getProperty("user.home");
        boolean there = new File(home).isDirectory();   // accounts of services name one that does not exist
        return SettingsFolder.of(environment, System.getProperty("os.name"), there ? home : "");
    }

    /** Tells what was found, and once that the app runs as root. */
    SettingsService open(Notices notices) {
        SettingsService settings = SettingsService.open(store, loaded, new SettingsNotices(notices, user()));
        if (asRoot && !settings.get().told().containsKey(ROOT)) {
            notices.warn(Message.of("start.as-root"));
            settings.change(old -> old.withTold(ROOT));
        }
        return settings;
    }

    /** The name that {@code chown} takes. */
    private static String user() {
        String name = System.getProperty("user.name", "?");
        return name.equals("?") ? FileOwners.SYSTEM.self().map(String::valueOf).orElse("$USER") : name;
    }
}
