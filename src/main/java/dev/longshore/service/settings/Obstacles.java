package dev.longshore.service.settings;

import dev.longshore.service.settings.FileOwners.Owner;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What stands in the way of reading and writing the settings, by its kind. */
final class Obstacles {

    /** A disk with less room than this is full, whatever language the system tells it in. */
    private static final long FULL = 64 * 1024;
    private static final int ROOT = 0;

    private final FileOwners owners;

    Obstacles(FileOwners owners) {
        this.owners = owners;
    }

    /**
     * The file belongs to somebody else. Root can write it all the same, and would make it root's.
     *
     * @param target of all links
     */
    Optional<Unsaved> owner(Path target) {
        Optional<Integer> self = owners.self();
        if (self.isEmpty()) {
            return Optional.empty();
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return foreign(target, self.get());
        }
        // others may let the user write in their folder, root needs no leave: what it makes there would be in the owner's way
        return self.get() == ROOT ? firstThere(target).flatMap(there -> foreign(there, ROOT)) : Optional.empty();
    }

    Unsaved of(IOException e, Path target) {
        if (e instanceof AccessDeniedException) {
            return denied(target);
        }
        Optional<Path> there = firstThere(target);
        if (there.isPresent() && !there.get().equals(target) && !Files.isDirectory(there.get())) {
            return new Unsaved(Unsaved.Reason.NO_FOLDER, there.get(), words(e));
        }
        return new Unsaved(there.map(place -> ofDisk(e, place)).orElse(Unsaved.Reason.FAILED), target, words(e));
    }

    /** Names the nearest of the file and its folders that is not the user's own, where it lies in a folder of theirs. */
    private Unsaved denied(Path target) {
        Optional<Integer> self = owners.self();
        for (Path at = target; self.isPresent() && at.getParent() != null; at = at.getParent()) {
            Optional<Unsaved> foreign = foreign(at, self.get());
            boolean among = owners.of(at.getParent()).filter(parent -> parent.uid() == self.get()).isPresent();
            if (foreign.isPresent() && (among || at.equals(target))) {
                return foreign.get();
            }
        }
        return new Unsaved(Unsaved.Reason.DENIED, target, "");
    }

    private Optional<Unsaved> foreign(Path file, int self) {
        Unsaved.Reason reason = self == ROOT ? Unsaved.Reason.FOREIGN_TO_ROOT : Unsaved.Reason.FOREIGN;
        return owners.of(file).filter(owner -> owner.uid() != self).map(Owner::name).map(name -> new Unsaved(reason, file, name));
    }

    private static Optional<Path> firstThere(Path target) {
        Path at = target;
        while (at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            at = at.getParent();
        }
        return Optional.ofNullable(at);
    }

    private static Unsaved.Reason ofDisk(IOException e, Path place) {
        String said = words(e).toLowerCase(Locale.ROOT);
        try {
            if (said.contains("no space left") || said.contains("quota exceeded") || said.contains("not enough space")
                    || Files.getFileStore(place).getUsableSpace() < FULL) {
                return Unsaved.Reason.DISK_FULL;
            }
            return said.contains("read-only") || Files.getFileStore(place).isReadOnly() ? Unsaved.Reason.READ_ONLY : Unsaved.Reason.FAILED;
        } catch (IOException unknown) {
            return Unsaved.Reason.FAILED;
        }
    }

    private static String words(IOException e) {
        String reason = e instanceof FileSystemException named && named.getReason() != null ? named.getReason() : e.getMessage();
        return e.getClass() == IOException.class || e.getClass() == FileSystemException.class ? String.valueOf(reason)
                : e.getClass().getSimpleName() + ": " + reason;
    }
}
