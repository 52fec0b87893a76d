package dev.longshore;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.DemoFallback;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.calls.CallsView;
import dev.longshore.ui.calls.CallsViewModel;
import dev.longshore.ui.containers.ContainerActions;
import dev.longshore.ui.containers.ContainersFeature;
import dev.longshore.ui.containers.ContainersViewModel;
import dev.longshore.ui.control.FxTicker;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.hosts.HostActions;
import dev.longshore.ui.hosts.LiveSidebar;
import dev.longshore.ui.hosts.SidebarView;
import dev.longshore.ui.hosts.SidebarViewModel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.images.ImageActions;
import dev.longshore.ui.images.ImagesFeature;
import dev.longshore.ui.images.ImagesViewModel;
import dev.longshore.ui.inspector.InspectorView;
import dev.longshore.ui.inspector.InspectorViewModel;
import dev.longshore.ui.inspector.LiveInspector;
import dev.longshore.ui.shell.ShellView;
import dev.longshore.ui.shell.ShellViewModel;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;

/**
 * The composition root: with {@link Services}, the only class that calls constructors across layers. View models live as long as the
 * app; views are built by {@link #window} for one language each. FX thread only.
 */
final class Wiring {

    private final Services services;
    private final Executor ui;
    private final Ticker ticker = new FxTicker();
    private final InstantSource clock = InstantSource.system();
    private final Notices notices;
    private final CurrentHost current;
    private final ContainersViewModel containers;
    private final ContainerActions containerActions;
    private final ImagesViewModel images;
    private final ImageActions imageActions;
    private final RunWiring run;
    private final InspectorViewModel inspector;
    private final CallsViewModel calls;
    private final SidebarViewModel sidebar;
    private final LiveSidebar liveSidebar;
    private final ShellViewModel shell;
    private final ClipboardAccess clipboard;
    private final FormWindow forms;

    Wiring(Services services, Notices notices, Dialogs dialogs, FormWindow forms, ClipboardAccess clipboard, Executor ui) {
        this.services = services;
        this.notices = notices;
        this.clipboard = clipboard;
        this.forms = forms;
        this.ui = ui;
        this.current = new CurrentHost(ui);
        this.inspector = new InspectorViewModel(this::inspect, services.images()::history, services.masker(), ui, new FxDelay());
        new LiveInspector(inspector, services.hosts()::find, ui);
        this.run = new RunWiring(services, current, forms, dialogs, notices, clipboard, ui);
        this.containers = new ContainersViewModel(current, inspector, ui);
        this.containerActions = new ContainerActions(containers, services.containers(), dialogs, notices, clipboard, ui, run.containers(containers));
        this.images = new ImagesViewModel(current, inspector, ui);
        this.imageActions = new ImageActions(images, services.images(), dialogs, notices, clipboard, ui, run.images(images));
        this.calls = new CallsViewModel(services.calls(), ui, clipboard);
        HostActions hostActions = new HostActions(services.hosts(), services.settings(), dialogs, clipboard, this::selectHost);
        this.sidebar = new SidebarViewModel(hostActions.actions(), clock, ticker);
        this.liveSidebar = new LiveSidebar(services.hosts(), sidebar, current, ui, services.settings().get().host());
        this.shell = new ShellViewModel(() -> withSession(HostSession::refresh), () -> withSession(HostSession::retryNow), clock, ticker);
        tables().forEach((id, layout) -> layout.set(services.settings().get().tables().getOrDefault(id, layout.get())));
        bindShell();
    }

    /** Connects to the hosts; where none answers, to the demo. */
    void start() {
        services.found().problem().ifPresent(problem ->
                notices.info(Message.of("start.docker-host", services.found().value(), HostActions.problem(problem))));
        services.connect();
        DemoFallback.watch(services.hosts(), () -> ui.execute(() -> selectHost(Hosts.DEMO.id())));
    }

    /** The whole window in one language. */
    ShellView window(Messages messages) {
        List<Feature> features = List.of(
                ContainersFeature.of(containers, containerActions, services.masker()::text, messages),
                ImagesFeature.of(images, imageActions, clock, messages));
        return new ShellView(shell, features, List.of(run.run()), List.of(), new SidebarView(sidebar, messages), new InspectorView(inspector, messages, clipboard),
                new CallsView(calls, messages), notices, ticker, messages);
    }

    ShellViewModel shell() {
        return shell;
    }

    CurrentHost current() {
        return current;
    }

    ContainersViewModel containers() {
        return containers;
    }

    ImagesViewModel images() {
        return images;
    }

    SidebarViewModel sidebar() {
        return sidebar;
    }

    /** What the user does to the tables, by node id; starts as it was left. */
    Map<String, ObjectProperty<TableLayout>> tables() {
        return Map.of("containers-table", containers.table().layout(), "images-table", images.table().layout());
    }

    private void selectHost(HostId id) {
        liveSidebar.select(id);
    }

    private CompletableFuture<JsonDocument> inspect(ObjectRef object) {
        return object.kind() == ObjectKind.CONTAINER ? services.containers().inspect(object) : services.images().inspect(object);
    }

    private void withSession(Consumer<HostSession> action) {
        Optional.ofNullable(current.session().get()).ifPresent(action);
    }

    private void bindShell() {
        current.session().subscribe(session -> shell.host().set(session == null ? null : session.host()));
        current.session().subscribe(session -> shell.hostStatus().set(session == null ? null : current.status().get()));
        current.status().subscribe(status -> shell.hostStatus().set(current.session().get() == null ? null : status));
        shell.layout().subscribe(layout -> calls.expanded().set(layout.callsOpen()));
        calls.expanded().subscribe(open -> shell.layout().set(shell.layout().get().withCallsOpen(open)));
        InvalidationListener recount = change -> shell.counts().set(StatusCounts.of(containers, images));
        containers.table().rows().addListener(recount);
        images.table().rows().addListener(recount);
        images.totalSize().addListener(recount);
        containers.resource().loaded().addListener(recount);
    }
}
