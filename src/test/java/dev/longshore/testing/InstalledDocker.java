package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The docker command that is installed. What the app does is held against it; where it is an old one, some of that is not to be had. */
public final class InstalledDocker {

    /** The first whose lines, contexts and builds are what ours are held against; Debian 12 has 20. */
    public static final int RULE = 28;

    private static final Pattern VERSION = Pattern.compile("(?m)^Docker version (\\d+)\\.");

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
        try {
            Process process = Required.process("docker", "--version").redirectErrorStream(true).start();
            return major(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Podman brings a command of that name too; it is not held against that. */
    static int major(String said) {
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw Required.orSkip("the docker command is not Docker's: it says " + said);
        }
        return Integer.parseInt(version.group(1));
    }
}
