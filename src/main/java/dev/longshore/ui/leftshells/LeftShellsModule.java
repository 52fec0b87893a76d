package dev.longshore.ui.leftshells;

import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.HostSection;
import dev.longshore.ui.module.Module;

/** The section of the host page about shells that were left in containers, and do something there. */
public final class LeftShellsModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        LeftShellsViewModel model = new LeftShellsViewModel(context.app().terminals(), context.ui());
        return Contributions.of(new HostSection("left-shells", 50, view -> new LeftShellsView(model, view.messages())));
    }
}
