package dev.longshore.ui.stats;

import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.HostSection;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Ui;

/** The section of the host page about what its containers use. */
public final class HostUseModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        HostUseViewModel model = new HostUseViewModel(context.hosts(), ui.scope(), context.app().stats(), ui.executor());
        return Contributions.of(new HostSection("use", 100, view -> new HostUseView(model, view.messages(), ui.navigation())));
    }
}
