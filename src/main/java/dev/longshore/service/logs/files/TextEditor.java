package dev.longshore.service.logs.files;

import dev.longshore.service.browser.SystemOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program that the system opens text files with. */
public final class TextEditor {

    private TextEditor() {
    }

    /**
     * Opens a file, and waits a few seconds for a refusal. Blocks.
     *
     * @param system as of {@code os.name}
     * @throws IOException where there is no opener, or it knows no program for text
     */
    public static void open(Path file, String system) throws IOException {
        SystemOpener.start(command(file, system));
    }

    static List<String> command(Path file, String system) {
        return switch (SystemOpener.Kind.of(system)) {
            case MAC -> List.of("open", "-t", file.toString());
            case WINDOWS -> List.of("notepad.exe", file.toString());
            case OTHER -> List.of("xdg-open", file.toString());
        };
    }
}
