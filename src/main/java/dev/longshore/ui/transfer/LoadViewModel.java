package dev.longshore.ui.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.KebabCase;
import dev.longshore.service.transfer.ArchiveFile;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The file whose images are to be loaded, looked at while it is typed. FX thread only. */
final class LoadViewModel implements FileModel {

    private final TransferService service;
    private final List<Host> hosts;
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final StringProperty path = new SimpleStringProperty("");
    private final AsyncValue<ArchiveFile> archive;
    private final BooleanBinding invalid;

    /**
     * @param hosts those that can take images, at least one
     * @param first the one to begin with; null for whichever
     */
    LoadViewModel(TransferService service, List<Host> hosts, HostId first, Executor ui, Delay delay) {
        this.service = service;
        this.hosts = List.copyOf(hosts);
        this.host.set(hosts.stream().filter(each -> each.id().equals(first)).findFirst().orElse(hosts.getFirst()));
        this.archive = new AsyncValue<>(ui, delay);
        this.invalid = Bindings.createBooleanBinding(() -> !accepted(), archive.value(), archive.failure());
        path.addListener((property, was, is) -> look());
    }

    List<Host> hosts() {
        return hosts;
    }

    /** Where they go. */
    ObjectProperty<Host> host() {
        return host;
    }

    @Override
    public StringProperty path() {
        return path;
    }

    /** What the file is; null while it is looked at, or none is named. */
    ReadOnlyObjectProperty<ArchiveFile> archive() {
        return archive.value();
    }

    @Override
    public BooleanBinding invalid() {
        return invalid;
    }

    /** What the file is, or why it cannot be loaded; empty where none is named. */
    Optional<Message> hint() {
        return Optional.ofNullable(archive.value().get()).map(found -> Message.of("transfer.archive." + KebabCase.of(found.kind()),
                ByteSizeFormat.text(found.size())));
    }

    boolean accepted() {
        ArchiveFile found = archive.value().get();
        return found != null && archive.failure().get() == null && found.kind().accepted();
    }

    @Override
    public void submit(Runnable started) {
        ask(() -> {
            if (accepted()) {
                service.load(host.get(), Path.of(path.get()));
                started.run();
            }
        });
    }

    private void look() {
        archive.forget();
        if (!path.get().isBlank()) {
            ask(() -> { });
        }
    }

    private void ask(Runnable then) {
        String file = path.get();
        archive.ask(() -> service.archive(file), thrown -> FailureException.of(thrown, TransferOperations.LOAD, file), then);
    }
}
