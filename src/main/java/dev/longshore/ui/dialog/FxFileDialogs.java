package dev.longshore.ui.dialog;

import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The choosers that the toolkit offers. */
public final class FxFileDialogs implements FileDialogs {

    private final Supplier<Messages> messages;

    public FxFileDialogs(Supplier<Messages> messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Path> save(Message title, Path proposed) {
        FileChooser chooser = chooser(title);
        File folder = proposed.getParent() == null ? null : proposed.getParent().toFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.setInitialFileName(String.valueOf(proposed.getFileName()));
        return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
    }

    @Override
    public Optional<Path> open(Message title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(owner())).map(File::toPath);
    }

    private FileChooser chooser(Message title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get().text(title));
        return chooser;
    }

    /** The form that asked has the focus. */
    private static Window owner() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }
}
