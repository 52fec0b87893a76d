package dev.longshore.ui.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.KebabCase;
import dev.longshore.service.transfer.SaveTarget;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where images are to be saved, looked at while it is typed. FX thread only. */
final class SaveViewModel implements FileModel {

    private final TransferService service;
    private final Host host;
    private final List<TransferImage> images;
    private final StringProperty path = new SimpleStringProperty("");
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final AsyncValue<SaveTarget> target;
    private final BooleanBinding invalid;

    SaveViewModel(TransferService service, Host host, List<TransferImage> images, Path folder, Executor ui, Delay delay) {
        this.service = service;
        this.host = host;
        this.images = List.copyOf(images);
        this.target = new AsyncValue<>(ui, delay);
        this.invalid = Bindings.createBooleanBinding(() -> !agreed(), target.value(), target.failure(), replace);
        path.addListener((property, was, is) -> look());
        path.set(folder.resolve(proposed()).toString());
    }

    Host host() {
        return host;
    }

    List<TransferImage> images() {
        return images;
    }

    @Override
    public StringProperty path() {
        return path;
    }

    /** Whether the user agreed that an existing file goes; asked anew for each path. */
    BooleanProperty replace() {
        return replace;
    }

    /** How that place stands; null while it is looked at. */
    ReadOnlyObjectProperty<SaveTarget> target() {
        return target.value();
    }

    @Override
    public BooleanBinding invalid() {
        return invalid;
    }

    /** What is wrong with the place, or to know of it; empty while it is looked at. */
    Optional<Message> hint() {
        return Optional.ofNullable(target.value().get()).map(now -> Message.of("transfer.target." + KebabCase.of(now)));
    }

    @Override
    public void submit(Runnable started) {
        ask(() -> {
            if (agreed()) {
                service.save(host, images, Path.of(path.get()), replace.get());
                started.run();
            }
        });
    }

    private boolean agreed() {
        SaveTarget now = target.value().get();
        return now != null && target.failure().get() == null && now.usable() && (now == SaveTarget.FREE || replace.get());
    }

    private void look() {
        target.forget();
        replace.set(false);
        ask(() -> { });
    }

    private void ask(Runnable then) {
        String file = path.get();
        target.ask(() -> service.saveTarget(file), thrown -> FailureException.of(thrown, TransferOperations.SAVE, file), then);
    }

    private String proposed() {
        String name = images.size() == 1 ? images.getFirst().name() : "images";
        return name.replaceAll("[^A-Za-z0-9._-]+", "_") + ".tar";
    }
}
