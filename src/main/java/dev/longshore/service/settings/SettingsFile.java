package dev.longshore.service.settings;

import dev.longshore.json.JsonNode.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The settings on disk: a folder of mode 0700, a file of mode 0600. A change is made to what the file then holds, one instance of the
 * app after the other. Where the file is a link, what it leads to is replaced. A damaged file is copied before something takes its place;
 * one of a newer version, or of another user, is never written.
 */
public final class SettingsFile implements SettingsStore {

    private static final String NAME = "settings.json";
    private static final JsonObject EMPTY = new JsonObject(List.of());

    private final Path folder;
    private final Obstacles obstacles;
    private final Backups backups;

    /** @param folder made on the first save */
    public SettingsFile(Path folder) {
        this(folder, FileOwners.SYSTEM, InstantSource.system());
    }

    SettingsFile(Path folder, FileOwners owners, InstantSource clock) {
        this.folder = folder;
        this.obstacles = new Obstacles(owners);
        this.backups = new Backups(folder, NAME, clock);
    }

    /** The file itself, which need not be there. */
    public Path path() {
        return folder.resolve(NAME);
    }

    @Override
    public Loaded load() {
        Path target = path();
        try {
            target = WholeFile.target(target);
            Optional<Unsaved> foreign = obstacles.owner(target);
            return read(target).map(content -> understood(content, foreign)).orElse(Loaded.of(Settings.FIRST).with(foreign));
        } catch (UnsavedException e) {
            return Loaded.without(Settings.FIRST, e.why());
        } catch (IOException e) {
            return Loaded.without(Settings.FIRST, obstacles.of(e, target));
        }
    }

    private Loaded understood(byte[] content, Optional<Unsaved> foreign) {
        Optional<JsonObject> root = SettingsText.parse(content);
        if (root.isEmpty()) {
            return foreign.map(trouble -> Loaded.without(Settings.FIRST, trouble)).orElseGet(() -> damaged(content));
        }
        SettingsForm.Read read = SettingsForm.read(root.get());
        Optional<Unsaved> newer = newer(root.get());
        return newer.isPresent() ? Loaded.without(read.settings(), newer.get())   // a newer form is not wrong
                : new Loaded(read.settings(), read.wrong(), Optional.empty(), foreign);
    }

    private Loaded damaged(byte[] content) {
        try {
            return new Loaded(Settings.FIRST, List.of(), Optional.of(backups.keep(content)), Optional.empty());
        } catch (IOException e) {
            return Loaded.without(Settings.FIRST, obstacles.of(e, path()));
        }
    }

    private Optional<Unsaved> newer(JsonObject root) {
        return SettingsForm.newer(root).map(version -> new Unsaved(Unsaved.Reason.NEWER, path(), version));
    }

    /** All of them, over what the file holds. @throws UncheckedIOException where they are not written */
    public void save(Settings settings) {
        try {
            save(null, settings);
        } catch (UnsavedException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Path> save(Settings before, Settings after) throws UnsavedException {
        Path target = path();
        try {
            refuseForeign(WholeFile.target(target));   // before a folder or a lock is made that would be in the owner's way
            makeFolder();
            try (SettingsLock lock = SettingsLock.take(folder.resolve("settings.lock"))) {
                target = WholeFile.target(target);
                refuseForeign(target);
                if (lock.held()) {
                    WholeFile.sweep(target.getParent());
                }
                return merge(target, before, after);
            }
        } catch (UnsavedException e) {
            throw e;
        } catch (IOException e) {
            throw new UnsavedException(obstacles.of(e, target), e);
        }
    }

    private void refuseForeign(Path target) throws UnsavedException {
        Optional<Unsaved> foreign = obstacles.owner(target);
        if (foreign.isPresent()) {
            throw new UnsavedException(foreign.get(), null);
        }
    }

    /** Where there is no file any more, or it holds nothing, all settings are written: nothing else knows them. */
    private Optional<Path> merge(Path target, Settings before, Settings after) throws IOException {
        Optional<byte[]> content = read(target);
        Optional<JsonObject> theirs = content.flatMap(SettingsText::parse);
        Optional<Unsaved> newer = theirs.flatMap(this::newer);
        if (newer.isPresent()) {
            throw new UnsavedException(newer.get(), null);
        }
        Optional<Path> kept = content.isPresent() && theirs.isEmpty() ? Optional.of(backups.keep(content.get())) : Optional.empty();
        JsonObject base = before == null || theirs.isEmpty() ? EMPTY : SettingsForm.write(before);
        JsonObject merged = SettingsMerge.apply(base, SettingsForm.write(after), theirs.orElse(EMPTY));
        if (theirs.isPresent() && merged.equals(theirs.get())) {
            return kept;
        }
        if (theirs.isPresent() && !SettingsForm.read(merged).wrong().containsAll(SettingsForm.read(theirs.get()).wrong())) {
            backups.keep(content.get());   // something takes the place of an entry that somebody may have meant
        }
        WholeFile.replace(target, SettingsText.of(merged));
        return kept;
    }

    /** Empty where there is none. */
    private Optional<byte[]> read(Path target) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!is.isRegularFile()) {   // a pipe would not end
                throw new UnsavedException(new Unsaved(Unsaved.Reason.NO_FILE, target, ""), null);
            } else if (is.size() > SettingsText.MAX_SIZE) {   // no settings: neither copied nor replaced
                throw new UnsavedException(new Unsaved(Unsaved.Reason.TOO_LARGE, target, ""), null);
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(target)) {
            return Optional.of(in.readNBytes(SettingsText.MAX_SIZE + 1));
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, WholeFile.mode(folder, "rwx------"));
        }
    }
}
