package dev.longshore.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that JavaFX can run its libraries from. It unpacks them into the home folder, and looks for another one only where it cannot
 * write there: on a home mounted {@code noexec} it ends with a stack trace.
 */
public final class NativeFolder {

    static final String PROPERTY = "javafx.cachedir";

    private final Map<String, String> environment;
    private final Predicate<Path> mayExecute;

    public NativeFolder(Map<String, String> environment) {
        this(environment, new CLibrary()::mayExecute);
    }

    NativeFolder(Map<String, String> environment, Predicate<Path> mayExecute) {
        this.environment = environment;
        this.mayExecute = mayExecute;
    }

    /** Sets the toolkit's folder where its own choice does not do. Returns false where no folder does. */
    public boolean choose() {
        if (System.getProperty(PROPERTY) != null || !System.getProperty("os.name").equalsIgnoreCase("linux")) {
            return true;
        }
        if (does(new File(System.getProperty("user.home"), ".openjfx/cache"), true)) {
            return true;
        }
        Optional<Path> other = other(new File(System.getProperty("java.io.tmpdir")));
        other.ifPresent(folder -> System.setProperty(PROPERTY, folder.toString()));
        return other.isPresent();
    }

    /** The user's own folder for this session, else a new one for this run. */
    Optional<Path> other(File temporary) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        File session = new File(runtime, "longshore/openjfx");
        if (!runtime.isEmpty() && does(session, false)) {
            return Optional.of(session.toPath());
        }
        try {
            Path made = Files.createTempDirectory(temporary.toPath(), "longshore-");   // readable by the user alone
            if (does(made.toFile(), false)) {
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("remove libraries").unstarted(() -> remove(made)));
                return Optional.of(made);
            }
            remove(made);
        } catch (IOException | InvalidPathException full) {
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "no folder for libraries in " + temporary, full);
        }
        return Optional.empty();
    }

    /** Whether a library can be put there and run. What was made for the question is removed again. */
    private boolean does(File folder, boolean shared) {
        try {
            Path path = folder.toPath();
            if (shared) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path probe = Files.createTempFile(path, "probe", ".so");
            try {
                Files.write(probe, new byte[4096]);
                return mayExecute.test(probe);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException | InvalidPathException unusable) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "no libraries in " + folder, unusable);
            return false;
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException kept) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "kept " + folder, kept);
        }
    }
}
