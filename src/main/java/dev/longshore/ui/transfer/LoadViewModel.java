package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.service.transfer.ArchiveFile;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The file whose images are to be loaded, looked at while it is typed. FX thread only. */
final class LoadViewModel implements FileModel {

    private final TransferService service;
    private final List<Host> hosts;
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final LatestAnswer latest;
    private final StringProperty path = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ArchiveFile>> archive = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding invalid = Bindings.createBooleanBinding(() -> !accepted(), archive);

    /**
     * @param hosts those that can take images, at least one
     * @param first the one to begin with; null for whichever
     */
    LoadViewModel(TransferService service, List<Host> hosts, HostId first, Executor ui) {
        this.service = service;
        this.hosts = List.copyOf(hosts);
        this.host.set(hosts.stream().filter(each -> each.id().equals(first)).findFirst().orElse(hosts.getFirst()));
        this.latest = new LatestAnswer(ui);
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

    /** What the file is; empty while it is looked at, or none is named. */
    ReadOnlyObjectProperty<Optional<ArchiveFile>> archive() {
        return archive.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding invalid() {
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

    @Override
    public void submit(Runnable started) {
        latest.of(service.archive(path.get()), (now, failed) -> {
            archive.set(Optional.ofNullable(now));
            if (accepted()) {
                service.load(host.get(), Path.of(path.get()));
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
