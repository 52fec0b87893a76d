package dev.longshore.ui.transfer;

import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.Images;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.dialog.FxFileDialogs;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.AppServices;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.EmptyPageCommand;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.Ui;
import java.util.function.Function;

/** Saves, loads and copies images; exports the files of containers, and makes images of such files. */
public final class TransferModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        AppServices app = context.app();
        TransferService service = new TransferService(app.engine(), app.tasks(), app.io());
        TargetHosts targets = context.targets(false);
        FxFileDialogs files = new FxFileDialogs(ui.forms()::messages);
        Function<Selection<ImageSummary>, TransferActions> of = images -> new TransferActions(new SelectedImages(images), service, targets, files,
                form -> ui.forms().open(form.apply(ui.forms().messages())), ui.executor(), ui.delay());
        Command load = of.apply(Selection.none()).load();
        FileCommands commands = new FileCommands(context, service, files);
        Command importFiles = commands.importFiles(targets);
        return Contributions.of(
                new AppCommand("load", AppCommand.Slot.MORE, 100, load),
                new EmptyPageCommand("load", "images", 300, load),
                new MenuContribution<>("save", Images.KIND, 300, images -> of.apply(images).save()),
                new MenuContribution<>("copy", Images.KIND, 310, images -> of.apply(images).copy()),
                new MenuContribution<>("load", Images.KIND, 320, images -> load),
                new AppCommand("import", AppCommand.Slot.MORE, 110, importFiles),
                new MenuContribution<>("import", Images.KIND, 330, images -> importFiles),
                new MenuContribution<>("export", Containers.KIND, 310, commands::export));
    }
}
