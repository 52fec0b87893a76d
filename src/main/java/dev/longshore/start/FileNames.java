package dev.longshore.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * File names of every language. Java takes the encoding of names from the locale, and cannot change it later. With {@code LANG=C}, as
 * services, cron and containers have it, it knows no name with other than ASCII letters: then the app starts itself anew in UTF-8.
 */
public final class FileNames {

    private static final String VARIABLE = "LC_ALL";
    private static final String WANTED = "C.UTF-8";

    private final Map<String, String> environment;

    public FileNames(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Starts this process anew where it has to. Comes back in all other cases. */
    public void widen() {
        if (!narrow(System.getProperty("os.name"), System.getProperty("sun.jnu.encoding", ""))) {
            return;
        }
        try {
            System.out.flush();
            new CLibrary().become(Path.of("/proc/self/exe").toRealPath(), split(Files.readAllBytes(Path.of("/proc/self/cmdline"))), VARIABLE, WANTED);
        } catch (IOException | InvalidPathException e) {
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "file names stay those of the locale", e);
        }
    }

    /** Whether names are ASCII only, and a restart could change it. */
    boolean narrow(String os, String encoding) {
        boolean ascii = encoding.startsWith("ANSI_X3.4") || encoding.equals("US-ASCII") || encoding.equals("646");
        return ascii && os.toLowerCase(Locale.ROOT).contains("linux") && !WANTED.equals(environment.get(VARIABLE));
    }

    /** Whether the home folder's name can be used at all. */
    public boolean reachHome() {
        try {
            Path.of(environment.getOrDefault("HOME", ""));
            Path.of(System.getProperty("user.home"));
            return true;
        } catch (InvalidPathException unreadable) {
            return false;
        }
    }

    /** Each argument ends with a zero. */
    static List<byte[]> split(byte[] commandLine) {
        List<byte[]> arguments = new ArrayList<>();
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        for (byte each : commandLine) {
            if (each == 0) {
                arguments.add(one.toByteArray());
                one.reset();
            } else {
                one.write(each);
            }
        }
        return arguments;
    }
}
