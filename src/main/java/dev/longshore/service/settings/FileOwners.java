package dev.longshore.service.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who owns files, and as whom the app runs. Empty on systems whose files have no user ids. */
public interface FileOwners {

    /** Of the user whose files this app writes. */
    Optional<Integer> self();

    Optional<Owner> of(Path file);

    /** Whether the app may do anything on this machine. */
    default boolean root() {
        return self().equals(Optional.of(0));
    }

    /** Whether root would make or write this file in a place of somebody else, in whose way it would be from then on. */
    default boolean inTheWay(Path file) {
        Path at = file;
        while (at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            at = at.getParent();
        }
        return at != null && root() && of(at).filter(owner -> owner.uid() != 0).isPresent();
    }

    /** @param name the user id where it has no name */
    record Owner(int uid, String name) { }

    /** Asks the file system. */
    FileOwners SYSTEM = new FileOwners() {

        @Override
        public Optional<Integer> self() {
            Path process = Path.of("/proc/self/status");
            try {
                return Files.exists(process) ? effective(Files.readString(process)) : ofNewFile();
            } catch (IOException unknown) {
                return ofNewFile();
            }
        }

        private Optional<Integer> effective(String status) {
            return Pattern.compile("^Uid:\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE).matcher(status).results().findFirst()
                    .map(found -> Integer.parseUnsignedInt(found.group(1)));
        }

        @Override
        public Optional<Owner> of(Path file) {
            try {
                String name = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
                return uid(file).map(uid -> new Owner(uid, name));
            } catch (IOException | UnsupportedOperationException unknown) {
                return Optional.empty();
            }
        }

        private Optional<Integer> uid(Path file) {
            try {
                return Optional.of((Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }

        private Optional<Integer> ofNewFile() {
            try {
                Path own = Files.createTempFile("longshore", "");
                try {
                    return uid(own);
                } finally {
                    Files.delete(own);
                }
            } catch (IOException unknown) {
                return Optional.empty();
            }
        }
    };
}
