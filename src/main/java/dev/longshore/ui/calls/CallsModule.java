package dev.longshore.ui.calls;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.CommandEntries;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DockerForms;
import dev.longshore.ui.module.Drawer;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.PaletteSource;
import java.util.List;
import java.util.Optional;

/** The drawer of API calls. */
public final class CallsModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        CallsViewModel model = new CallsViewModel(context.app().calls(),
                CallsSection.background(context.app().settings().groups(), context.ui().executor()), context.ui().executor(),
                context.ui().clipboard(), context.ui().timing(), () -> DockerForms.all(context.contributed().all()));
        Command toggle = new Command("calls.action.toggle", "list", "Shortcut+J", Kind.EDIT, model::toggle, Optional::empty);
        return Contributions.of(
                new Drawer("calls", model.expanded(), view -> new CallsView(model, view.messages())),
                new AppCommand("calls", AppCommand.Slot.HIDDEN, 85, toggle),
                new PaletteSource("calls", 70, "calls.title", true, view -> CommandEntries.of(List.of(model.copyCurl(), model.copyDocker(), model.copyPath(), model.clear()),
                        view.messages().text("calls.title"), view.messages())),
                CallsSection.of(context.app().settings().groups(), context.ui().executor()));
    }
}
