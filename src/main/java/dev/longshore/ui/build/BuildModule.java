package dev.longshore.ui.build;

import dev.longshore.service.build.BuildService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.dialog.FxFolderChooser;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.AppServices;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.EmptyPageCommand;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Ui;

/** Builds images. */
public final class BuildModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        AppServices app = context.app();
        BuildService service = new BuildService(app.engine(), app.tasks(), app.logins()::findAll, app.io());
        Command build = new BuildCommand(context.targets(false), context::status, service::look, service::build, ui.forms(),
                new FxFolderChooser(), ui.clipboard(), ui.executor(), ui.delay()).command();
        return Contributions.of(
                new AppCommand("build", AppCommand.Slot.BUTTON, 300, build),
                new EmptyPageCommand("build", "images", 200, build));
    }
}
