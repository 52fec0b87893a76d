package dev.longshore.ui.transfer;

import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import dev.longshore.ui.module.Ui;
import java.nio.file.Path;
import java.util.Optional;

/** Exports the files of a container to a tar, and makes an image of one. FX thread only. */
final class FileCommands {

    private final AppContext context;
    private final TransferService service;
    private final FileDialogs files;
    private final Path folder;

    FileCommands(AppContext context, TransferService service, FileDialogs files) {
        this.context = context;
        this.service = service;
        this.files = files;
        this.folder = Machine.of(System.getenv()).home();
    }

    /** It reads only, so that a read-only host lets it. */
    Command export(Selection<ContainerSummary> containers) {
        SelectionReasons<ContainerSummary> reasons = new SelectionReasons<>(containers);
        return new Command(new Look("transfer.export", "save", "", Kind.EDIT), Optional.of(TransferOperations.EXPORT), () ->
                export(containers.selected().getFirst()),
                () -> reasons.one(TransferOperations.EXPORT).or(reasons::notDemo), containers.changes());
    }

    private void export(Selected<ContainerSummary> container) {
        Ui ui = context.ui();
        ExportViewModel model = new ExportViewModel(service, new ExportViewModel.Source(container.host(), container.ref(),
                container.object().mounts().stream().map(ContainerDetails.Mount::destination).toList()), context.app()
                        .masker(), folder, ui.executor(), ui.delay());
        ui.forms().open(new ExportForm(model, files, ui.forms().messages()));
    }

    Command importFiles(TargetHosts targets) {
        return new Command("transfer.import", "upload", "", Kind.EDIT, () -> {
            Ui ui = context.ui();
            ImportViewModel model = new ImportViewModel(service, targets.hosts(), targets.first(), context::status, ui.executor(),
                    ui.delay());
            ui.forms().open(new ImportForm(model, files, ui.forms().messages()));
        }, targets::reason, targets.changes());
    }
}
