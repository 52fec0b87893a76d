package dev.longshore.service.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where settings outlive a session. */
public interface SettingsStore {

    /** Never fails: what stands in the way is part of the answer. */
    Loaded load();

    /**
     * Writes what differs between the two over what is stored now: the rest may have been written by another instance of the app.
     *
     * @param before as last read or written
     * @return where a damaged file was kept that the settings took the place of
     * @throws UnsavedException where it is not written; what was stored is then untouched
     */
    Optional<Path> save(Settings before, Settings after) throws UnsavedException;

    /**
     * @param settings what could be read, or the first settings
     * @param wrong    names the entries that could not be understood, and were left out
     * @param kept     where a damaged file was kept
     * @param trouble  why nothing will be saved
     */
    record Loaded(Settings settings, List<String> wrong, Optional<Path> kept, Optional<Unsaved> trouble) {

        public Loaded {
            wrong = List.copyOf(wrong);
        }

        static Loaded of(Settings settings) {
            return new Loaded(settings, List.of(), Optional.empty(), Optional.empty());
        }

        static Loaded without(Settings settings, Unsaved trouble) {
            return new Loaded(settings, List.of(), Optional.empty(), Optional.of(trouble));
        }

        Loaded with(Optional<Unsaved> other) {
            return new Loaded(settings, wrong, kept, other);
        }
    }

    /** Where the user has no folder of their own: the settings last as long as the session. */
    SettingsStore NONE = new SettingsStore() {
        private static final Unsaved NO_HOME = new Unsaved(Unsaved.Reason.NO_HOME, Path.of(""), "");

        @Override
        public Loaded load() {
            return Loaded.without(Settings.FIRST, NO_HOME);
        }

        @Override
        public Optional<Path> save(Settings before, Settings after) throws UnsavedException {
            throw new UnsavedException(NO_HOME, null);
        }
    };
}
