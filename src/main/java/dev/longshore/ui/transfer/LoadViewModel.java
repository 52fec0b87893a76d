package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.service.transfer.ArchiveFile;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The file whose images are to be loaded, looked at while it is typed. FX thread only. */
final class LoadViewModel {

    private final TransferService service;
    private final Host host;
    private final LatestAnswer latest;
    private final StringProperty path = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ArchiveFile>> archive = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding invalid = Bindings.createBooleanBinding(() -> !accepted(), archive);

    LoadViewModel(TransferService service, Host host, Executor ui) {
        this.service = service;
        this.host = host;
        this.latest = new LatestAnswer(ui);
        path.addListener((property, was, is) -> look());
    }

    Host host() {
        return host;
    }

    StringProperty path() {
        return path;
    }

    /** What the file is; empty while it is looked at, or none is named. */
    ReadOnlyObjectProperty<Optional<ArchiveFile>> archive() {
        return archive.getReadOnlyProperty();
    }

    BooleanBinding invalid() {
        return invalid;
    }

    /** What the file is, or why it cannot be loaded; empty where none is named. */
    Optional<Message> hint() {
        return archive.get().map(found -> Message.of("transfer.archive." + found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ByteSizeFormat.text(found.size())));
    }

    boolean accepted() {
        return archive.get().map(found -> found.kind().accepted()).orElse(false);
    }

    /** @param started run once the task has begun; not where the file is no longer as it was shown */
    void submit(Runnable started) {
        latest.of(service.archive(path.get()), (now, failed) -> {
            archive.set(Optional.ofNullable(now));
            if (accepted()) {
                service.load(host, Path.of(path.get()));
                started.run();
            }
        });
    }

    private void look() {
        archive.set(Optional.empty());
        if (!path.get().isBlank()) {
            latest.of(service.archive(path.get()), (now, failed) -> archive.set(Optional.ofNullable(now)));
        }
    }
}
