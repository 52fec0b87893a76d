package dev.longshore.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * What a test needs of the machine. Where it is missing the test is skipped with a printed reason, so that everybody can run them all; with
 * {@code -Dlongshore.engine=required} whatever can be installed or named must be there, and its absence is a failure.
 */
public final class Required {

    private Required() {
    }

    /** Whether nothing may be missing that can be installed or named. */
    public static boolean all() {
        return "required".equals(System.getProperty("longshore.engine"));
    }

    /** Fails where all is required; else prints the reason and returns, for the test to do without. */
    public static void orWithout(String reason) {
        if (all()) {
            throw new IllegalStateException("required, and missing: " + reason);
        }
        System.out.println("SKIPPED " + reason);
    }

    /** Fails where all is required; else skips the test. @param reason that is printed */
    public static TestAbortedException orSkip(String reason) {
        orWithout(reason);
        throw new TestAbortedException(reason);
    }

    /** As {@link #orSkip(String)}, where there is an obstacle. */
    public static void orSkip(Optional<String> obstacle) {
        obstacle.ifPresent(Required::orSkip);
    }

    /** Skips the test whatever is required: for what a machine cannot be made to have, such as a kernel's module or a second family of addresses. */
    public static TestAbortedException notHere(String reason) {
        System.out.println("SKIPPED " + reason);
        throw new TestAbortedException(reason);
    }

    /** Where a program is on the path; the test is skipped, or fails, where it is not. */
    public static Path program(String name) {
        return program(name, path());
    }

    /** Where a program is on the path. */
    public static Optional<Path> installed(String name) {
        return installed(name, path());
    }

    static Path program(String name, String path) {
        return installed(name, path).orElseThrow(() -> orSkip(name + " is not installed"));
    }

    private static Optional<Path> installed(String name, String path) {
        return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }

    private static String path() {
        return Optional.ofNullable(System.getenv("PATH")).orElse("");
    }

    /** A command to be started; where its program is not on the path, the test is skipped, or fails. Tests start programs by this alone. */
    public static ProcessBuilder process(List<String> command) {
        if (!Path.of(command.getFirst()).isAbsolute()) {
            program(command.getFirst());
        }
        return new ProcessBuilder(command);
    }

    /** As {@link #process(List)}. */
    public static ProcessBuilder process(String... command) {
        return process(List.of(command));
    }

    /** Why a program cannot be run, or empty. */
    static Optional<String> missing(String name) {
        return installed(name).isPresent() ? Optional.empty() : Optional.of(name + " is not installed");
    }

    public static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Needs root: the test is skipped, or fails, where it is not. @param what needs it, as the beginning of a sentence */
    public static void root(String what) {
        if (!root()) {
            throw orSkip(what + " needs root");
        }
    }
}
