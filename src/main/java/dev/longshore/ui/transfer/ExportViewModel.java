package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.Delay;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

/** Where the files of a container are to be exported. FX thread only. */
final class ExportViewModel implements FileModel {

    private final TransferService service;
    private final Source source;
    private final Masker masker;
    private final BooleanProperty notes = new SimpleBooleanProperty(true);
    private final TargetFile file;

    /** @param mounts where volumes, folders of the host and memory are mounted in it */
    record Source(Host host, ObjectRef container, List<String> mounts) { }

    /** @param masker says what holds a secret */
    ExportViewModel(TransferService service, Source source, Masker masker, Path folder, Executor ui, Delay delay) {
        this.service = service;
        this.source = source;
        this.masker = masker;
        this.file = new TargetFile(service, TransferOperations.EXPORT, folder, source.container().name(), ui, delay);
    }

    Source source() {
        return source;
    }

    TargetFile file() {
        return file;
    }

    /** Whether what the tar does not hold is written beside it. */
    BooleanProperty notes() {
        return notes;
    }

    @Override
    public StringProperty path() {
        return file.path();
    }

    @Override
    public BooleanBinding invalid() {
        return file.invalid();
    }

    @Override
    public void submit(Runnable started) {
        file.submit((path, replace) -> {
            service.export(source.host(), source.container(), path, replace, notes.get(), masker);
            started.run();
        });
    }
}
