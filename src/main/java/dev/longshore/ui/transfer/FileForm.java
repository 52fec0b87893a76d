package dev.longshore.ui.transfer;

import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** A form whose answer is a file. */
abstract class FileForm implements Form {

    /** A hint takes several lines, rather than making the window wide. */
    static final double WIDTH = 520;

    private final FileModel model;
    private final FileField file;

    FileForm(FileModel model, Supplier<Optional<Path>> browse, Messages messages) {
        this.model = model;
        this.file = new FileField("transfer-file", model.path(), browse, messages);
    }

    final FileField file() {
        return file;
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.invalid();
    }

    @Override
    public Node first() {
        return file.field();
    }

    @Override
    public void submit(Runnable close) {
        model.submit(close);
    }
}
