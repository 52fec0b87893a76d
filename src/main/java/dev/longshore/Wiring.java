package dev.longshore;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.TableLayout;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.DemoFallback;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.inspect.InspectService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.base.View;
import dev.longshore.ui.build.BuildFeature;
import dev.longshore.ui.build.FxFolderChooser;
import dev.longshore.ui.calls.CallsView;
import dev.longshore.ui.calls.CallsViewModel;
import dev.longshore.ui.containers.ContainerActions;
import dev.longshore.ui.containers.ContainersFeature;
import dev.longshore.ui.containers.ContainersViewModel;
import dev.longshore.ui.control.FxTicker;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.hosts.DiscoveryNotices;
import dev.longshore.ui.hosts.SidebarView;
import dev.longshore.ui.hosts.SidebarViewModel;
import dev.longshore.ui.hosts.SshQuestionQueue;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.images.ImageActions;
import dev.longshore.ui.images.ImageRow;
import dev.longshore.ui.images.ImagesFeature;
import dev.longshore.ui.images.ImagesViewModel;
import dev.longshore.ui.inspector.InspectorView;
import dev.longshore.ui.inspector.InspectorViewModel;
import dev.longshore.ui.inspector.LiveInspector;
import dev.longshore.ui.log.LogCommand;
import dev.longshore.ui.overview.OverviewFeature;
import dev.longshore.ui.overview.OverviewViewModel;
import dev.longshore.ui.registry.PushedImage;
import dev.longshore.ui.registry.RegistryActions;
import dev.longshore.ui.resource.Conditions;
import dev.longshore.ui.shell.AllHosts;
import dev.longshore.ui.shell.ShellView;
import dev.longshore.ui.shell.ShellViewModel;
import dev.longshore.ui.shell.ToolbarCommands;
import dev.longshore.ui.tasks.Quitting;
import dev.longshore.ui.tasks.TasksIndicator;
import dev.longshore.ui.tasks.TasksView;
import dev.longshore.ui.tasks.TasksViewModel;
import dev.longshore.ui.transfer.FxFileDialogs;
import dev.longshore.ui.transfer.TransferActions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

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
    private final RegistryActions registry;
    private final ToolbarCommands toolbar;
    private final TransferActions transfers;
    private final ImageActions imageActions;
    private final OverviewViewModel overview;
    private final RunWiring run;
    private final InspectorViewModel inspector;
    private final CallsViewModel calls;
    private final HostWiring hosts;
    private final ShellViewModel shell;
    private final ClipboardAccess clipboard;
    private final FormWindow forms;
    private final TasksViewModel tasks;
    private final Quitting quitting;
    private final BuildFeature build;
    private final SshQuestionQueue sshQuestions;

    Wiring(Services services, Notices notices, Dialogs dialogs, FormWindow forms, ClipboardAccess clipboard, Executor ui) {
        this.services = services;
        this.notices = notices;
        this.clipboard = clipboard;
        this.forms = forms;
        this.ui = ui;
        this.current = new CurrentHost(ui);
        this.inspector = new InspectorViewModel(new InspectService(Map.of(ContainerOperations.CONTAINER, services.containers()::inspect,
                ImageOperations.IMAGE, services.images()::inspect))::inspect, services.images()::history, services.masker(), ui, new FxDelay());
        new LiveInspector(inspector, services.hosts()::find, ui);
        this.hosts = new HostWiring(services, current, forms, dialogs, clipboard, ui, clock, ticker);
        ReadOnlyObjectProperty<List<Host>> answering = hosts.sidebar().answering();
        this.run = new RunWiring(services, current, forms, dialogs, notices, clipboard, ui);
        this.containers = new ContainersViewModel(current, inspector, ui);
        BulkRemoval bulk = new BulkRemoval(services.tasks());
        this.tasks = new TasksViewModel(services.tasks(), notices, ui, clock, ticker, clipboard);
        this.quitting = new Quitting(services.tasks(), dialogs, new FxDelay(), ui);
        this.containerActions = new ContainerActions(containers, services.containers(), dialogs, notices, clipboard, bulk, ui, run.containers(containers));
        this.images = new ImagesViewModel(current, inspector, ui);
        this.registry = new RegistryActions(new RegistryActions.Behind(services.search(), services.pulls(), services.pushes(), services.images(), services.logins()),
                new TargetHosts(current, answering, true), this::statusOf,
                forms, notices, new FxDelay(), ui);
        TargetHosts real = new TargetHosts(current, answering, false);
        this.transfers = new TransferActions(new SelectedImages(images), services.transfers(), real, new FxFileDialogs(forms::messages),
                form -> forms.open(form.apply(forms.messages())), ui, new FxDelay());
        this.imageActions = new ImageActions(images, services.images(), dialogs, notices, clipboard, bulk, ui,
                Stream.of(run.images(images), List.of(push()), transfers.all()).flatMap(List::stream).toList());
        this.overview = new OverviewViewModel(current, services.system()::report, services.system()::diskUse, this::selectHost, services.masker(), ui, new FxDelay());
        this.calls = new CallsViewModel(services.calls(), ui, clipboard);
        this.build = new BuildFeature(real, this::statusOf, services.builds()::look,
                services.builds()::build, forms, new FxFolderChooser(), clipboard, ui, new FxDelay());
        this.toolbar = new ToolbarCommands(List.of(run.run(answering), registry.pull(), build.command()), List.of(transfers.load(), registry.registries(), LogCommand.of(services.log(), forms, clipboard, ui)));
        this.sshQuestions = new SshQuestionQueue(dialogs, ui);
        this.shell = new ShellViewModel(this::refresh, () -> withSessions(HostSession::retryNow), List.of(hosts.sidebar().onHost().acceptRisk(), hosts.sidebar().onHost().diagnose()), clock, ticker);
        tables().forEach((id, layout) -> layout.set(services.settings().get().tables().getOrDefault(id, layout.get())));
        bindShell();
    }

    /** There is a user who can answer ssh; without, what it asks is refused. */
    void attended() {
        services.sshAnswers().askWith(sshQuestions);
    }

    /** Connects to the hosts; where none answers, to the demo. */
    void start() {
        services.connect(new DiscoveryNotices(hosts.sidebar(), notices, ui)::told, () -> {
            ui.execute(hosts.live()::started);
            DemoFallback.watch(services.hosts(), () -> ui.execute(() -> show(Hosts.DEMO.id())));
        });
    }

    /** The whole window in one language. */
    ShellView window(Messages messages) {
        List<Feature> features = List.of(
                ContainersFeature.of(containers, containerActions, toolbar.buttons().subList(0, 1), services.masker()::text, messages),
                ImagesFeature.of(images, imageActions, List.of(toolbar.buttons().get(1), toolbar.buttons().get(2), transfers.load()), clock, messages),
                new OverviewFeature(overview, messages, clipboard));
        return new ShellView(shell, features, toolbar, List.of(new TasksIndicator(tasks, messages)), new SidebarView(hosts.sidebar(), messages),
                new InspectorView(inspector, messages, clipboard),
                new CallsView(calls, messages), notices, ticker, messages);
    }

    /** What lies over the window: the panel of tasks. */
    View overlay(Messages messages) {
        return new TasksView(tasks, messages);
    }

    /** Asked before the window closes. */
    Quitting quitting() {
        return quitting;
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
        return hosts.sidebar();
    }

    /** Shows a host that nobody asked for. */
    void show(HostId id) {
        hosts.live().show(id);
    }

    /** The host that the user chose; null before, and while all are. */
    ReadOnlyObjectProperty<HostId> chosenHost() {
        return hosts.live().chosen();
    }

    /** What the user does to the tables, by node id; starts as it was left. */
    Map<String, ObjectProperty<TableLayout>> tables() {
        return Map.of("containers-table", containers.table().layout(), "images-table", images.table().layout());
    }

    private void selectHost(HostId id) {
        hosts.live().select(id);
    }

    private void refresh() {
        withSessions(HostSession::refresh);
        overview.refreshIfShown();
    }

    private void withSessions(Consumer<HostSession> action) {
        current.sessions().forEach(action);
    }

    private void showHost() {
        HostSession session = current.session().get();
        shell.host().set(session == null ? null : session.host());
        shell.hostStatus().set(session == null && !current.all().get() ? null : current.status().get());
        shell.allHosts().set(current.all().get() ? AllHosts.of(current) : null);
    }

    private HostStatus statusOf(HostId id) {
        HostSession session = services.hosts().find(id);
        return session == null ? new HostStatus.Connecting() : session.status();
    }

    private Command push() {
        Conditions<ImageRow> conditions = new Conditions<>(images.resource());
        return registry.push(() -> pushed(images.table().selection().getFirst()),
                () -> conditions.notDemo().or(() -> conditions.writableAnd(() -> conditions.connectedAnd(ImageOperations.PUSH, conditions::one))),
                images.table().selection(), images.table().rows(), current.status());
    }

    private static PushedImage pushed(ImageRow row) {
        return new PushedImage(row.ref(), row.tags());
    }

    private void bindShell() {
        current.session().subscribe(session -> showHost());
        current.changes().subscribe(change -> showHost());
        shell.layout().subscribe(layout -> calls.expanded().set(layout.callsOpen()));
        calls.expanded().subscribe(open -> shell.layout().set(shell.layout().get().withCallsOpen(open)));
        InvalidationListener recount = change -> shell.counts().set(StatusCounts.of(containers, images));
        containers.table().rows().addListener(recount);
        images.table().rows().addListener(recount);
        images.totalSize().addListener(recount);
        containers.resource().loaded().addListener(recount);
    }
}
