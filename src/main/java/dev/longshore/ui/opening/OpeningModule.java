package dev.longshore.ui.opening;

import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.RequestOpener;

/** Shows what a start of the app asks for. */
public final class OpeningModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        return Contributions.of(new RequestOpener("opening", new Opening(context.ui(), context.hosts(), context.contributed())::open));
    }
}
