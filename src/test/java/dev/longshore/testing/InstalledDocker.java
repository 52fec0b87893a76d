package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The docker command that is installed. What the app does is held against it; where it is an old one, some of that is not to be had. */
public final class InstalledDocker {

    /** The first whose lines, contexts and builds are what ours are held against; Debian 12 has 20. */
    public static final int RULE = 28;

    private InstalledDocker() {
    }

    /** Whether it is older than {@link #RULE}; the test is skipped, or fails, where there is none. */
    public static boolean old() {
        return major() < RULE;
    }

    /** As {@link #old}, and says so. @param what is left out */
    public static boolean tooOldFor(String what) {
        if (old()) {
            System.out.println("SKIPPED " + what + ": the docker command is version " + major() + ", older than " + RULE);
        }
        return old();
    }

    private static int major() {
        Required.program("docker");
        try {
            Process process = new ProcessBuilder("docker", "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Integer.parseInt(said.replaceFirst("Docker version (\\d+)\\..*", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
