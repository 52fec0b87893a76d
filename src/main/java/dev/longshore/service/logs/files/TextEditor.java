package dev.longshore.service.logs.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The program that the system opens text files with. */
public final class TextEditor {

    /** Some openers end only with the window that they open. */
    private static final long PATIENCE_SECONDS = 5;

    private TextEditor() {
    }

    /**
     * Opens a file, and waits a few seconds for a refusal. Blocks.
     *
     * @param system as of {@code os.name}
     * @throws IOException where there is no opener, or it knows no program for text
     */
    public static void open(Path file, String system) throws IOException {
        List<String> command = command(file, system);
        Process opener = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            opener.getOutputStream().close();   // it asks nothing
            if (opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && opener.exitValue() != 0) {
                throw new IOException(command.getFirst() + " ended with " + opener.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** No shell takes part: the name of the file is one word. */
    static List<String> command(Path file, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac") || name.contains("darwin")) {
            return List.of("open", "-t", file.toString());
        }
        return name.contains("win") ? List.of("notepad.exe", file.toString()) : List.of("xdg-open", file.toString());
    }
}
