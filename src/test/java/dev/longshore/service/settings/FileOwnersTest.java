package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.Required;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOwnersTest {

    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    @Test
    void whoeverRunsTheTestOwnsWhatItMakes() throws IOException {
        Path own = Files.writeString(folder.resolve("own"), "");
        assertEquals(FileOwners.SYSTEM.self(), FileOwners.SYSTEM.of(own).map(FileOwners.Owner::uid));
        assertEquals(Files.getOwner(own).getName(), FileOwners.SYSTEM.of(own).orElseThrow().name());
    }

    @Test
    void onlyRootIsInTheWayOfOthers() {
        Path log = folder.resolve("of theirs/longshore.log");
        assertTrue(new Known(0, 1000).inTheWay(log));
        assertFalse(new Known(0, 0).inTheWay(log));
        assertFalse(new Known(1000, 1000).inTheWay(log));
        assertFalse(new Known(1000, 0).inTheWay(log), "the system forbids that by itself");
    }

    /** @param owner of the folder, which is all there is */
    private record Known(int user, int owner) implements FileOwners {

        @Override
        public Optional<Integer> self() {
            return Optional.of(user);
        }

        @Override
        public Optional<Owner> of(Path file) {
            return Files.exists(file) ? Optional.of(new Owner(owner, "somebody")) : Optional.empty();
        }
    }

    /** Files of root are foreign to everybody else, and so is the link to the process in {@code /proc}. */
    @Test
    void anotherUserIsNotTakenForRoot() throws IOException, InterruptedException, URISyntaxException {
        Required.root("to become another user");
        copyClasses();
        Process process = Required.process("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", folder.toString(), Whoami.class.getName(),
                Files.writeString(folder.resolve("of root"), "").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor());
        assertEquals(List.of("Optional[" + NOBODY + "]", "Optional[0]"), said);
    }

    /** Where they are that user may have no leave to go. */
    private void copyClasses() throws IOException, URISyntaxException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path target = Files.createDirectories(folder.resolve("dev/longshore/service/settings"));
        for (Class<?> type : List.of(FileOwners.class, Whoami.class)) {
            Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("dev/longshore/service/settings");
            try (Stream<Path> files = Files.list(classes)) {
                for (Path file : files.filter(each -> each.getFileName().toString().startsWith("FileOwners")).toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
    }

    /** Runs in the other process. */
    public static final class Whoami {
        public static void main(String[] arguments) {
            System.out.println(FileOwners.SYSTEM.self());
            System.out.println(FileOwners.SYSTEM.of(Path.of(arguments[0])).map(FileOwners.Owner::uid));
        }
    }
}
