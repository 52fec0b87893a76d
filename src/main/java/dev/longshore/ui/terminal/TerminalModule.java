package dev.longshore.ui.terminal;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.service.terminal.TerminalOperations;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.GroupProperty;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DocumentSource;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.LiveHandling;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.Ui;
import java.util.List;
import java.util.Optional;

/** The inspector's tab of terminals, the way to it from the table of containers, and commands that are run once. */
public final class TerminalModule implements Module {

    private static final int WEIGHT = 120;

    /** Tabs that help where a container has no shell, the most useful first. */
    private static final List<String> WITHOUT_SHELL = List.of("files", "processes", Navigation.JSON);

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        TerminalDesk desk = new TerminalDesk(context.app().terminals(), context.app().live(), ui.notices(), ui.executor());
        TerminalQuestions questions = new AskedQuestions(desk, ui.dialogs(),
                id -> Optional.ofNullable(context.hosts().find(id)).map(HostSession::host), ui.executor());
        TerminalTools tools = tools(context, desk, questions);
        return Contributions.of(
                new InspectorTab(TerminalDesk.KIND, WEIGHT, "terminal.title", (subject, status) -> container(subject),
                        subject -> model(context, subject, tools)),
                new MenuContribution<>(TerminalDesk.KIND, Containers.KIND, 60, selection -> open(selection, desk, ui.navigation())),
                new MenuContribution<>("run-once", Containers.KIND, 65, selection -> once(selection, context)),
                new LiveHandling(TerminalDesk.KIND, session -> desk.chosen().set(Optional.of(session.content(OpenTerminal.class))),
                        session -> questions.close(session.content(OpenTerminal.class))));
    }

    private static TerminalTools tools(AppContext context, TerminalDesk desk, TerminalQuestions questions) {
        Ui ui = context.ui();
        SettingsGroups settings = context.app().settings().groups();
        return new TerminalTools(desk, questions, new TerminalTools.Parts(ui, context.app().io(), context.app().machine().system()),
                new TerminalTools.Memory(settings, context.app().masker(), GroupProperty.of(settings, TerminalHabits.GROUP,
                        TerminalHabits::fontSize, TerminalHabits::withFontSize, ui.executor())), subject -> offers(context, subject));
    }

    private static boolean container(Subject subject) {
        return subject.single().filter(object -> object.kind().equals(ContainerOperations.CONTAINER)).isPresent();
    }

    private static TabModel model(AppContext context, Subject subject, TerminalTools tools) {
        return new TerminalsModel((Subject.One) subject, context.contributed().first(DocumentSource.class).open().apply(subject), tools);
    }

    private static List<TerminalTools.Offer> offers(AppContext context, Subject subject) {
        return context.contributed().all().list(InspectorTab.class).stream()
                .filter(tab -> WITHOUT_SHELL.contains(tab.id()) && tab.available().test(subject, context::status))
                .map(tab -> new TerminalTools.Offer(tab.titleKey(), () -> context.ui().navigation().open(subject, tab.id()))).toList();
    }

    private static Command open(Selection<ContainerSummary> selection, TerminalDesk desk, Navigation navigation) {
        SelectionReasons<ContainerSummary> reasons = new SelectionReasons<>(selection);
        return new Command(new Command.Look("terminal.action", "terminal", "T", Command.Kind.PRIMARY), Optional.of(TerminalOperations.EXEC),
                () -> selection.selected().stream().findFirst().ifPresent(one -> open(one, desk, navigation)),
                () -> reasons.one(TerminalOperations.EXEC).or(reasons::writable).or(() -> running(selection)), selection.changes());
    }

    private static Command once(Selection<ContainerSummary> selection, AppContext context) {
        SelectionReasons<ContainerSummary> reasons = new SelectionReasons<>(selection);
        return new Command(new Command.Look("terminal.once.action", "play", "", Command.Kind.PRIMARY), Optional.of(TerminalOperations.RUN_ONCE), () -> {
            Ui ui = context.ui();
            List<ObjectRef> containers = selection.selected().stream().map(Selected::ref).toList();
            RunOnceModel model = new RunOnceModel(containers, context.app().terminals()::runOnce, ui.executor());
            ui.forms().open(new RunOnceForm(model, ui.forms().messages(), ui.clipboard()));
        }, () -> reasons.ready(TerminalOperations.RUN_ONCE).or(reasons::writable).or(() -> running(selection)), selection.changes());
    }

    private static void open(Selected<ContainerSummary> one, TerminalDesk desk, Navigation navigation) {
        ObjectRef container = one.ref();
        desk.wanted().set(Optional.of(container));
        navigation.open(new Subject.One(container, ShortId.of(container.id()) + " · " + one.object().image()), TerminalDesk.KIND);
    }

    /** Nothing begins in one that does not run. */
    private static Optional<Message> running(Selection<ContainerSummary> selection) {
        boolean all = selection.selected().stream().allMatch(each -> state(each.object()) == ContainerState.RUNNING);
        return all ? Optional.empty() : Optional.of(Message.of("terminal.reason.not-running"));
    }

    private static ContainerState state(ContainerSummary container) {
        return container.state().isEmpty() ? ContainerStatus.of("", container.status()).state() : ContainerState.of(container.state());
    }
}
