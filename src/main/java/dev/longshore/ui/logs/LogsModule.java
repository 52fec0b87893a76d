package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.logs.files.EditorCopies;
import dev.longshore.service.resource.HostScope;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.dialog.FxFileDialogs;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.FollowLimits;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.MembersOf;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.OnStart;
import dev.longshore.ui.module.PaletteSource;
import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The inspector's tab of logs, and the way to it from the table of containers. */
public final class LogsModule implements Module {

    private static final String TAB = "logs";
    private static final int WEIGHT = 110;

    static final int MOST = FollowLimits.LOGS;

    @Override
    public Contributions contribute(AppContext context) {
        EditorCopies copies = new EditorCopies(Path.of(System.getProperty("java.io.tmpdir")));
        KnownContainers known = new KnownContainers();
        context.hosts().follow(HostScope.ALL, Containers.KIND, known);   // they are followed on all hosts anyway, for the side bar
        LogsTalk talk = talk(context, copies, known);
        LogAccess access = new LogAccess(context.hosts(), context.app().engine(), context.app().io());
        LogsFront front = new LogsFront();
        return Contributions.of(
                new InspectorTab(TAB, WEIGHT, "logs.title", (subject, status) -> members(subject, known).isPresent(), subject ->
                        model(subject, talk, members(subject, known).orElseThrow(), new Parts(access, front, context))),
                new PaletteSource("log-in-sight", 75, "logs.title", false, view ->
                        new LogsEntries(front, talk.kept(), view.messages()).all()),
                new MenuContribution<>(TAB, Containers.KIND, 50, selection -> command(selection, context.ui().navigation())),
                new OnStart("log-copies", 900, attended -> context.app().io().execute(copies::sweep)));
    }

    /** What all tabs share. */
    private record Parts(LogAccess access, LogsFront front, AppContext context) { }

    private static LogsModel model(Subject subject, LogsTalk talk, MembersOf members, Parts parts) {
        LogsModel model = new LogsModel(talk, range -> new LogReading(new EngineFeed(parts.access, members, range, talk.kept()::levels)),
                new EngineSave(new LogExport(parts.access)),
                new LogsKeeping(parts.context.app().live(), subject, name(subject), subject.hosts()), parts.front::shown);
        LogHabits.of(model.choices(), parts.context.app().settings().groups());
        return model;
    }

    private static LogsTalk talk(AppContext context, EditorCopies copies, KnownContainers known) {
        Ui ui = context.ui();
        Runtime.getRuntime().addShutdownHook(new Thread(copies::close, "copies of logs"));
        return new LogsTalk(ui.executor(), context.app().io(), ui.delay(), ui.clock(),
                new LogsTalk.Giving(ui.clipboard(), new FxFileDialogs(ui.forms()::messages), ui.notices(), copies,
                        context.app().machine().system()),
                new LogsTalk.Asking(LogsKept.of(context.app().settings().groups(), ui.dialogs()), ui.forms(), known::all));
    }

    /**
     * The containers whose logs a subject has. Those that were chosen stay the same: a log tells by itself that its container is gone,
     * and goes on with the next one of its name. Of a host they are those that run.
     */
    private static Optional<MembersOf> members(Subject subject, KnownContainers known) {
        return switch (subject) {
            case Subject.One(var object, _) -> fixed(List.of(object));
            case Subject.Several(var objects) -> objects.size() > MOST ? Optional.empty() : fixed(objects);
            case Subject.OfHost(var host, _) -> Optional.of(new HostMembers(host, known, MOST));
            case Subject.Document _ -> Optional.empty();
        };
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Subject.One(var object, _) -> object.name();
            case Subject.Several(var objects) -> objects.getFirst().name() + " +" + (objects.size() - 1);
            case Subject.OfHost(_, var name) -> name;
            case Subject.Document(var title, _, _) -> title;
        };
    }

    private static Optional<MembersOf> fixed(List<ObjectRef> objects) {
        return Optional.<MembersOf>of(told -> {
            told.accept(objects);
            return () -> { };
        }).filter(each -> objects.stream().allMatch(object -> object.kind().equals(ContainerOperations.CONTAINER)));
    }

    /** Nothing is asked of an engine before the tab shows: a lost host, too, has lines that were read. */
    private static Command command(Selection<ContainerSummary> selection, Navigation navigation) {
        return new Command(new Command.Look("logs.action", "file", "L", Command.Kind.PRIMARY), Optional.of(LogOperations.READ), () ->
                open(selection, navigation),
                () -> new SelectionReasons<>(selection).some().or(() -> tooMany(selection)), selection.changes());
    }

    private static Optional<Message> tooMany(Selection<?> selection) {
        return selection.size() > MOST ? Optional.of(Message.of("logs.too-many", MOST)) : Optional.empty();
    }

    private static void open(Selection<ContainerSummary> selection, Navigation navigation) {
        Subject.of(selection.selected(), each -> new Subject.One(each.ref(), ShortId.of(each.ref().id()) + " · " + each.object()
                .image()), Selected::ref)
                .ifPresent(subject -> navigation.show(subject, TAB));
    }
}
