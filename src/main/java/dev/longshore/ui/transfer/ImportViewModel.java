package dev.longshore.ui.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.KebabCase;
import dev.longshore.service.exchange.ImageChanges;
import dev.longshore.service.transfer.ArchiveFile;
import dev.longshore.service.transfer.ImportFile;
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
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The tar of files that is to become an image, looked at while it is typed. One that holds images already is loaded. FX thread only. */
final class ImportViewModel implements FileModel {

    private final TransferService service;
    private final List<Host> hosts;
    private final Function<HostId, HostStatus> status;
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final StringProperty path = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final StringProperty changes = new SimpleStringProperty("");
    private final AsyncValue<ImportFile> file;
    private final BooleanBinding invalid;
    /** Instructions that were offered for a file, as they were. */
    private String offered = "";

    /**
     * @param hosts those that can take images, at least one
     * @param first the one to begin with; null for whichever
     */
    ImportViewModel(TransferService service, List<Host> hosts, HostId first, Function<HostId, HostStatus> status, Executor ui,
            Delay delay) {
        this.service = service;
        this.hosts = List.copyOf(hosts);
        this.status = status;
        this.host.set(hosts.stream().filter(each -> each.id().equals(first)).findFirst().orElse(hosts.getFirst()));
        this.file = new AsyncValue<>(ui, delay);
        this.invalid = Bindings.createBooleanBinding(() -> !loads() && !ready(), file.value(), file.failure(), name, changes, host);
        path.addListener((property, was, is) -> look());
        file.value().subscribe(this::offer);
    }

    List<Host> hosts() {
        return hosts;
    }

    /** Where it goes. */
    ObjectProperty<Host> host() {
        return host;
    }

    @Override
    public StringProperty path() {
        return path;
    }

    StringProperty name() {
        return name;
    }

    StringProperty message() {
        return message;
    }

    /** Instructions, one in each line. */
    StringProperty changes() {
        return changes;
    }

    /** What the file is; null while it is looked at, or none is named. */
    ReadOnlyObjectProperty<ImportFile> file() {
        return file.value();
    }

    @Override
    public BooleanBinding invalid() {
        return invalid;
    }

    /** Whether the file holds images, so that it is loaded. */
    boolean loads() {
        ImportFile found = file.value().get();
        return found != null && file.failure().get() == null && found.images();
    }

    /** Empty where it is no name of an image. */
    Optional<ImageName> wanted() {
        return ImageName.parse(name.get().strip());
    }

    /** The first instruction that is wrong. */
    Optional<ImageChanges.Wrong> wrong() {
        return ImageChanges.check(lines(), status.apply(host.get().id()).podman());
    }

    /** What the file is, or why nothing can be made of it; empty where none is named. */
    Optional<Message> hint() {
        return Optional.ofNullable(file.value().get()).map(found -> found.images() ? Message.of("transfer.import.images")
                : found.archive().kind() == ArchiveFile.Kind.NO_IMAGES ? Message.of("transfer.import.files",
                        ByteSizeFormat.text(found.archive().size()))
                : found.archive().kind() == ArchiveFile.Kind.NOT_ARCHIVE ? Message.of("transfer.import.not-archive")
                : Message.of("transfer.archive." + KebabCase.of(found.archive().kind()), ByteSizeFormat.text(found.archive().size())));
    }

    @Override
    public void submit(Runnable started) {
        ask(() -> {
            if (loads()) {
                service.load(host.get(), Path.of(path.get()));
                started.run();
            } else if (ready()) {
                service.importFiles(host.get(), Path.of(path.get()), wanted().orElseThrow(), message.get().strip(), lines());
                started.run();
            }
        });
    }

    private boolean ready() {
        ImportFile found = file.value().get();
        return found != null && file.failure().get() == null && found.importable() && wanted().isPresent() && wrong().isEmpty();
    }

    private List<String> lines() {
        return ImageChanges.lines(changes.get());
    }

    /** What was written beside the tar when it was exported, in the place of what belongs to another tar; what the user has typed stays. */
    private void offer(ImportFile found) {
        if (found != null && (changes.get().isBlank() || changes.get().equals(offered))) {
            offered = found.notes().map(notes -> String.join("\n", notes.changes())).orElse("");
            changes.set(offered);
        }
    }

    private void look() {
        file.forget();
        if (!path.get().isBlank()) {
            ask(() -> { });
        }
    }

    private void ask(Runnable then) {
        String now = path.get();
        file.ask(() -> service.importFile(now), thrown -> FailureException.of(thrown, TransferOperations.IMPORT, now), then);
    }
}
