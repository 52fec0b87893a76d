package dev.longshore.ui.inspector;

import dev.longshore.json.JsonPath;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.inspect.InspectService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Lazy;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DocumentSource;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.MainPart;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.PaletteSource;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectViewer;
import dev.longshore.ui.module.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The inspector at the right of the window, and its tab that shows any object as JSON. */
public final class InspectorModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        Contributed contributed = context.contributed();
        Lazy<InspectService> asked = new Lazy<>(() -> inspect(contributed, context.app().engine()));
        Lazy<InspectService> again = new Lazy<>(() -> inspect(contributed, context.app().engine().inBackground()));
        Documents documents = new Documents(() -> new DocumentModel(object -> asked.get().inspect(object), object -> again.get().inspect(object),
                context.app().masker(), ui.clipboard(), ui.executor(), ui.delay()));
        InspectorViewModel model = new InspectorViewModel(() -> contributed.all().list(InspectorTab.class), context::status, ui.delay());
        Consumer<SubjectHolder> live = holder -> new LiveInspector(holder, contributed::all, context.hosts(), ui.executor());
        live.accept(model);
        RoomsViewModel rooms = new RoomsViewModel(model, documents, live);
        RoomTools tools = new RoomTools(rooms, contributed, ui.navigation(), context.hosts());
        RoomWindows windows = new RoomWindows(tools, ui.forms(), context.app().settings().groups());
        ui.scope().scope().subscribe((before, now) -> otherHosts(rooms, ui.scope()));
        return Contributions.of(
                new Part("inspector", Part.Place.INSPECTOR, 100, view -> new InspectorView(model, rooms, documents.current(), view)),
                new Part("own-windows", Part.Place.OVERLAY, 300, windows::language),
                new MainPart("enlarged", rooms.main().map(Optional::isPresent), rooms::makeRoom, view -> new MainRoomView(tools, view)),
                new SubjectViewer("inspector", rooms),
                new DocumentSource("inspector", documents::turnTo, (subject, path) -> place(subject, path, model, rooms, documents)),
                new InspectorTab(Navigation.JSON, 100, "inspector.tab.json", (subject, status) -> hasDocument(contributed, subject), documents::turnTo),
                hidden("enlarge-tab", 300, rooms.enlarge()),
                hidden("reduce-tab", 301, rooms.backCommand()),
                hidden("tab-window", 302, rooms.ownWindow()),
                hidden("pin-inspector", 303, rooms.pin()),
                tabs(model));
    }

    private static void place(Subject subject, JsonPath path, InspectorViewModel model, RoomsViewModel rooms, Documents documents) {
        if (rooms.main().get().isEmpty() && model.subject().get().filter(subject::sameAs).isPresent()) {
            model.select(Navigation.JSON);
        } else {
            rooms.open(subject, Navigation.JSON);
        }
        documents.current().get().goTo(path);
    }

    private static AppCommand hidden(String id, int weight, Command command) {
        return new AppCommand(id, AppCommand.Slot.HIDDEN, weight, command);
    }

    /** Whoever chooses other hosts wants to see them; a tab whose host is forgotten stays, and says so. */
    private static void otherHosts(RoomsViewModel rooms, CurrentHost scope) {
        rooms.main().get().filter(room -> room.about().hosts().stream().allMatch(scope::knows)).ifPresent(room -> rooms.makeRoom());
    }

    /** The tabs of what the inspector shows. */
    private static PaletteSource tabs(InspectorViewModel model) {
        return new PaletteSource("inspector-tabs", 90, "inspector.title", true, view -> model.tabs().get().stream().map(tab -> new PaletteEntry("inspector-tab/" + tab.id(),
                new PaletteEntry.Words(view.messages().text("rooms.palette.tab", view.messages().text(tab.titleKey())),
                        model.subject().get().map(of -> SubjectTitle.of(of, view.messages())).orElse(""), "columns"), () -> model.select(tab.id()))).toList());
    }

    private static InspectService inspect(Contributed contributed, EngineCalls calls) {
        return new InspectService(functions(contributed).stream()
                .collect(Collectors.toMap(InspectFunction::kind, function -> object -> function.inspect().apply(calls, object))));
    }

    private static List<InspectFunction> functions(Contributed contributed) {
        return contributed.all().list(InspectFunction.class);
    }

    /** There is one, or one can be asked for. */
    private static boolean hasDocument(Contributed contributed, Subject subject) {
        return subject instanceof Subject.Document
                || DocumentModel.inspected(subject).filter(object -> functions(contributed).stream().anyMatch(function -> function.kind().equals(object.kind()))).isPresent();
    }
}
