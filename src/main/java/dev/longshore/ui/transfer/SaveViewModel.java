package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.Delay;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;

/** Where images are to be saved. FX thread only. */
final class SaveViewModel implements FileModel {

    private final TransferService service;
    private final Host host;
    private final List<TransferImage> images;
    private final TargetFile file;

    SaveViewModel(TransferService service, Host host, List<TransferImage> images, Path folder, Executor ui, Delay delay) {
        this.service = service;
        this.host = host;
        this.images = List.copyOf(images);
        this.file = new TargetFile(service, TransferOperations.SAVE, folder, images.size() == 1 ? images.getFirst().name() : "images", ui, delay);
    }

    Host host() {
        return host;
    }

    List<TransferImage> images() {
        return images;
    }

    TargetFile file() {
        return file;
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
            service.save(host, images, path, replace);
            started.run();
        });
    }
}
