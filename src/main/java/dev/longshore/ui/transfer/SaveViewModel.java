package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.service.transfer.SaveTarget;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where images are to be saved, looked at while it is typed. FX thread only. */
final class SaveViewModel implements FileModel {

    private final TransferService service;
    private final Host host;
    private final List<TransferImage> images;
    private final LatestAnswer latest;
    private final StringProperty path = new SimpleStringProperty("");
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<SaveTarget>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding invalid = Bindings.createBooleanBinding(() -> !agreed(), target, replace);

    SaveViewModel(TransferService service, Host host, List<TransferImage> images, Path folder, Executor ui) {
        this.service = service;
        this.host = host;
        this.images = List.copyOf(images);
        this.latest = new LatestAnswer(ui);
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

    /** How that place stands; empty while it is looked at. */
    ReadOnlyObjectProperty<Optional<SaveTarget>> target() {
        return target.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding invalid() {
        return invalid;
    }

    /** What is wrong with the place, or to know of it; empty while it is looked at. */
    Optional<Message> hint() {
        return target.get().map(now -> Message.of("transfer.target." + now.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    @Override
    public void submit(Runnable started) {
        latest.of(service.saveTarget(path.get()), (now, failed) -> {
            target.set(Optional.ofNullable(now));
            if (agreed()) {
                service.save(host, images, Path.of(path.get()), replace.get());
                started.run();
            }
        });
    }

    private boolean agreed() {
        return target.get().filter(SaveTarget::usable).map(now -> now == SaveTarget.FREE || replace.get()).orElse(false);
    }

    private void look() {
        target.set(Optional.empty());
        replace.set(false);
        latest.of(service.saveTarget(path.get()), (now, failed) -> target.set(Optional.ofNullable(now)));
    }

    private String proposed() {
        String name = images.size() == 1 ? images.getFirst().name() : "images";
        return name.replaceAll("[^A-Za-z0-9._-]+", "_") + ".tar";
    }
}
