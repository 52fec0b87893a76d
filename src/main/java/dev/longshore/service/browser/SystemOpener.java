package dev.longshore.service.browser;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Starts the program that the system opens things with. No shell takes part: each argument is one word. */
public final class SystemOpener {

    /** What is opened in the foreground runs as long as the user likes. */
    private static final long PATIENCE_SECONDS = 5;

    private SystemOpener() {
    }

    /** The kinds of systems that open things in their own ways. */
    public enum Kind {
        MAC, WINDOWS, OTHER;

        /** @param system as of {@code os.name} */
        public static Kind of(String system) {
            String name = system.toLowerCase(Locale.ROOT);
            return name.contains("mac") || name.contains("darwin") ? MAC : name.contains("win") ? WINDOWS : OTHER;
        }
    }

    /** Starts it, and waits a few seconds for a refusal. Blocks. @throws IOException where it cannot be started, or refuses */
    public static void start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.getOutputStream().close();   // it asks nothing
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " ended with exit code " + process.exitValue());
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();   // it opens all the same
        }
    }
}
