package dev.longshore;

import dev.longshore.service.resource.Listed;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.FxTicker;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Drawer;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.OnStart;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.shell.ShellContributions;
import dev.longshore.ui.shell.ShellNavigation;
import dev.longshore.ui.shell.ShellView;
import dev.longshore.ui.shell.ShellViewModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The composition root: makes the context, the modules with it, and the window of what they contribute. What modules make lives as long as
 * the app; views are built by {@link #window} for one language each. FX thread only.
 */
final class Wiring {

    private final Contributed contributed = new Contributed();
    private final CurrentHost current;
    private final ShellViewModel shell;
    private final AppContext context;

    Wiring(List<Module> modules, Services services, Ui.Talk talk, ClipboardAccess clipboard, Executor ui) {
        Ticker ticker = new FxTicker();
        InstantSource clock = InstantSource.system();
        this.current = new CurrentHost(services.hosts(), ui);
        this.shell = new ShellViewModel(this::refresh, current::retryNow, clock, ticker);
        this.context = new AppContext(new Ui(ui, current, new Ui.Timing(new FxDelay(), ticker, clock), talk, clipboard,
                new ShellNavigation(contributed, shell, current)), services.hosts(), services, contributed, new SimpleObjectProperty<>(List.of()));
        Contributions own = ShellContributions.of(shell, services.settings().groups(), ui);
        contributed.set(Contributions.join(Stream.concat(Stream.of(own), modules.stream().map(module -> module.contribute(context))).toList()));
        shell.follow(current);
        contributions().list(Drawer.class).forEach(shell::keep);
    }

    /** The window shows. @param attended whether somebody sits before it */
    void start(boolean attended) {
        contributions().list(OnStart.class).forEach(each -> each.action().start(attended));
    }

    /** The whole window in one language. */
    ShellView window(Messages messages) {
        return new ShellView(shell, contributions(), context.ui().notices(), context.ui().ticker(), new ViewContext(messages));
    }

    /** What lies over the window. */
    List<View> overlays(Messages messages) {
        return contributions().list(Part.class, part -> part.place() == Part.Place.OVERLAY).stream()
                .map(part -> part.view().apply(new ViewContext(messages))).toList();
    }

    ShellViewModel shell() {
        return shell;
    }

    AppContext context() {
        return context;
    }

    CurrentHost current() {
        return current;
    }

    Contributions contributions() {
        return contributed.all();
    }

    /** The kinds that engines list, among those that are live. */
    List<Listed<?>> listed() {
        List<Listed<?>> listed = new ArrayList<>();
        for (LiveKind<?> live : contributions().list(LiveKind.class)) {
            if (live.kind() instanceof Listed<?> kind) {
                listed.add(kind);
            }
        }
        return listed;
    }

    private void refresh() {
        current.refresh();
        contributions().list(Page.class).forEach(page -> page.model().refresh());
    }
}
