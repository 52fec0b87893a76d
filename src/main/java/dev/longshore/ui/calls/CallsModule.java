package dev.longshore.ui.calls;

import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DockerForms;
import dev.longshore.ui.module.Drawer;
import dev.longshore.ui.module.Module;

/** The drawer of API calls. */
public final class CallsModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        CallsViewModel model = new CallsViewModel(context.app().calls(), context.ui().executor(), context.ui().clipboard(), context.ui().ticker(),
                () -> DockerForms.all(context.contributed().all()));
        return Contributions.of(new Drawer("calls", model.expanded(), view -> new CallsView(model, view.messages())));
    }
}
