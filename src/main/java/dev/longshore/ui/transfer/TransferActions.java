package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;

/** The commands that save, load and copy images: each opens a form. FX thread only. */
public final class TransferActions {

    private final ImageSource source;
    private final TransferService service;
    private final TargetHosts targets;
    private final FileDialogs files;
    private final Consumer<Function<Messages, Form>> open;
    private final Executor ui;
    private final Delay delay;
    private final Command save;
    private final Command load;
    private final Command copy;

    /**
     * @param targets where images can be loaded, and copied to
     * @param open    shows a form that is built for one language
     */
    public TransferActions(ImageSource source, TransferService service, TargetHosts targets, FileDialogs files,
                           Consumer<Function<Messages, Form>> open, Executor ui, Delay delay) {
        this.source = source;
        this.service = service;
        this.targets = targets;
        this.files = files;
        this.open = open;
        this.ui = ui;
        this.delay = delay;
        Observable[] changes = source.changes().toArray(Observable[]::new);
        this.save = new Command("transfer.save", "save", "", Command.Kind.EDIT, this::openSave, this::nothingSelected, changes);
        this.copy = new Command("transfer.copy", "server", "", Command.Kind.EDIT, this::openCopy, this::nothingSelected, changes);
        this.load = new Command("transfer.load", "upload", "", Command.Kind.EDIT, this::openLoad, targets::reason, targets.changes());
    }

    public Command save() {
        return save;
    }

    public Command copy() {
        return copy;
    }

    /** The one that needs no image. */
    public Command load() {
        return load;
    }

    private Optional<Message> nothingSelected() {
        return source.reason().or(() -> source.selected().isEmpty() ? Optional.of(Message.of("reason.nothing-selected")) : Optional.empty());
    }

    private void openSave() {
        SaveViewModel model = new SaveViewModel(service, source.host(), source.selected(), Machine.of(System.getenv()).home(), ui, delay);
        open.accept(messages -> new SaveForm(model, files, messages));
    }

    private void openLoad() {
        LoadViewModel model = new LoadViewModel(service, targets.hosts(), targets.first(), ui, delay);
        open.accept(messages -> new LoadForm(model, files, messages));
    }

    private void openCopy() {
        List<Host> others = targets.hosts().stream().filter(host -> !host.endpoint().equals(source.host().endpoint())).toList();
        CopyViewModel model = new CopyViewModel(service, source.host(), source.selected(), others, ui, delay);
        open.accept(messages -> new CopyForm(model, messages));
    }
}
