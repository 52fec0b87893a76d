package dev.longshore.service.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A store that is written only as long as no other instance has taken the place of this one. This one may have hung meanwhile, and what it
 * remembers is old.
 *
 * @param replaced asked before each write; may read the disk
 */
public record OwnedStore(SettingsStore store, BooleanSupplier replaced) implements SettingsStore {

    static final Unsaved REPLACED = new Unsaved(Unsaved.Reason.REPLACED, Path.of(""), "");

    @Override
    public Loaded load() {
        return store.load();
    }

    @Override
    public Optional<Path> save(Settings before, Settings after) throws UnsavedException {
        if (replaced.getAsBoolean()) {
            throw new UnsavedException(REPLACED, null);
        }
        return store.save(before, after);
    }
}
