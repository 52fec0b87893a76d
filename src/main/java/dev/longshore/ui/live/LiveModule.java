package dev.longshore.ui.live;

import dev.longshore.service.host.HostSession;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.LiveHandling;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.QuitObjection;
import dev.longshore.ui.module.Ui;
import java.util.Optional;

/** The live sessions: a sign in the toolbar while there are some, the list of them, and a question before the app ends. */
public final class LiveModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        LiveSessions sessions = context.app().live();
        LiveViewModel model = new LiveViewModel(sessions, ui.navigation(), id -> Optional.ofNullable(context.hosts().find(id)).map(HostSession::host),
                kind -> context.contributed().all().list(LiveHandling.class, each -> each.id().equals(kind)).stream().findFirst(), ui.executor(), ui.timing());
        LiveQuitting quitting = new LiveQuitting(sessions, model::age, ui.dialogs());
        return Contributions.of(
                new Part("live-indicator", Part.Place.INDICATOR, 90, view -> new LiveIndicator(model, view.messages())),
                new Part("live-panel", Part.Place.OVERLAY, 95, view -> new LiveView(model, view.messages())),
                new AppCommand("live", AppCommand.Slot.HIDDEN, 200, model.show()),
                new QuitObjection("live", 110, quitting::wanted));
    }
}
