package dev.longshore.instance;

import dev.longshore.service.settings.FileOwners;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the instances of one user find each other. The folder belongs to the user, and nobody else may enter it: so no other user can put a
 * socket there, or reach this one. There is one place for each display, since a window must not rise on a screen that nobody sees, and for
 * each folder of settings.
 *
 * @param folder in which both lie
 * @param socket on which the first instance listens
 * @param lock   held by the instance that makes or removes the socket
 */
public record InstancePlace(Path folder, Path socket, Path lock) {

    /** The systems' own limit is 104 to 108 bytes, and a new socket has a longer name at first. */
    private static final int MAX_PATH_BYTES = 98;

    /**
     * @param environment as of {@link System#getenv()}
     * @param state       where the app keeps its log, for systems without a folder for the session
     * @param settings    names the folder of the settings
     * @return empty where the user has no private folder: then each start is an instance of its own
     */
    public static Optional<InstancePlace> of(Map<String, String> environment, FileOwners owners, Optional<File> state, String settings) {
        String name = display(environment) + "\0" + settings;
        Stream<File> sessions = Stream.concat(Stream.of(environment.getOrDefault("XDG_RUNTIME_DIR", "")).filter(named -> !named.isEmpty()),
                owners.self().map(uid -> "/run/user/" + uid).stream()).map(File::new);
        return sessions.filter(File::isAbsolute).flatMap(folder -> inside(folder, owners)).findFirst().map(folder -> in(folder, name))
                .filter(InstancePlace::shortEnough)
                .or(() -> state.stream().flatMap(folder -> ofState(folder, owners)).findFirst().map(folder -> in(folder, name + "\0" + machine()))
                        .filter(InstancePlace::shortEnough));
    }

    /** The same display has several names: {@code :0}, {@code :0.0} and {@code unix:0}. */
    private static String display(Map<String, String> environment) {
        return environment.getOrDefault("DISPLAY", "").strip().replaceFirst("\\.0$", "").replaceFirst("^unix:", ":");
    }

    private static Stream<Path> inside(File session, FileOwners owners) {
        try {
            Path parent = session.toPath();
            return ownDirectory(parent, owners) && !writableByOthers(parent) ? make(parent.resolve("longshore"), owners) : Stream.empty();
        } catch (InvalidPathException | IOException notHere) {
            return Stream.empty();
        }
    }

    private static Stream<Path> ofState(File state, FileOwners owners) {
        try {
            if (owners.inTheWay(state.toPath())) {
                return Stream.empty();   // of the user whose home root has kept
            }
            Files.createDirectories(state.toPath());
            return make(state.toPath().resolve("instance"), owners);
        } catch (InvalidPathException | IOException notHere) {
            return Stream.empty();
        }
    }

    /** One that is there already, and is not the user's alone, is left as it is: another one may have put things there. */
    private static Stream<Path> make(Path folder, FileOwners owners) throws IOException {
        try {
            if (Files.getFileAttributeView(folder.getParent(), PosixFileAttributeView.class) == null) {
                Files.createDirectory(folder);
            } else {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (FileAlreadyExistsException there) {
            // it is looked at below
        }
        return ownDirectory(folder, owners) && closed(folder) ? Stream.of(folder) : Stream.empty();
    }

    private static boolean ownDirectory(Path folder, FileOwners owners) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && owners.of(folder).map(FileOwners.Owner::uid).equals(owners.self());
    }

    private static boolean writableByOthers(Path folder) throws IOException {
        Set<PosixFilePermission> mode = mode(folder);
        return mode.contains(PosixFilePermission.GROUP_WRITE) || mode.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static boolean closed(Path folder) throws IOException {
        return PosixFilePermissions.toString(mode(folder)).endsWith("------");
    }

    /** None on systems whose files have no modes: a home there is its user's alone. */
    private static Set<PosixFilePermission> mode(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view == null ? Set.of() : view.readAttributes().permissions();
    }

    /** A home can be that of several machines. */
    private static String machine() {
        try {
            return Files.readString(Path.of("/etc/machine-id")).strip() + Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException other) {
            return "";
        }
    }

    private static InstancePlace in(Path folder, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            String file = HexFormat.of().formatHex(digest, 0, 8);
            return new InstancePlace(folder, folder.resolve(file + ".sock"), folder.resolve(file + ".lock"));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean shortEnough(InstancePlace place) {
        return place.socket.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_PATH_BYTES;
    }

    /** Not the lock itself: on many systems, whoever closes a file gives its locks back. */
    private Path ownerFile() {
        return lock.resolveSibling(lock.getFileName() + ".owner");
    }

    /** Writes down who has the place. This stays after the end: one that hung meanwhile finds that it was replaced. */
    void own(String id) throws IOException {
        Path made = ownerFile().resolveSibling(ownerFile().getFileName() + "." + id.substring(0, 4));
        try {
            Files.writeString(made, id);
            Files.move(made, ownerFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** Who has taken the place last; empty where nobody has, or the folder was tidied up. */
    Optional<String> owner() {
        try {
            return Optional.of(Files.readString(ownerFile()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Tells the socket that is there now from others; null for none, and where files have no identity. */
    @Nullable Object identity() {
        try {
            return Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
        } catch (IOException none) {
            return null;
        }
    }
}
