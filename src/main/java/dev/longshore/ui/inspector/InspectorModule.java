package dev.longshore.ui.inspector;

import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.inspect.InspectService;
import dev.longshore.ui.base.Lazy;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectViewer;
import dev.longshore.ui.module.Ui;
import java.util.List;
import java.util.stream.Collectors;

/** The inspector at the right of the window, and its tab that shows any object as JSON. */
public final class InspectorModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        Contributed contributed = context.contributed();
        Lazy<InspectService> asked = new Lazy<>(() -> inspect(contributed, context.app().engine()));
        Lazy<InspectService> again = new Lazy<>(() -> inspect(contributed, context.app().engine().inBackground()));
        DocumentModel document = new DocumentModel(object -> asked.get().inspect(object), object -> again.get().inspect(object), context.app().masker(), ui.clipboard(), ui.executor(), ui.delay());
        InspectorViewModel model = new InspectorViewModel(() -> contributed.all().list(InspectorTab.class), context::status, ui.delay());
        new LiveInspector(model, contributed::all, context.hosts(), ui.executor());
        return Contributions.of(
                new Part("inspector", Part.Place.INSPECTOR, 100, view -> new InspectorView(model, document, view)),
                new SubjectViewer("inspector", model),
                new InspectorTab(Navigation.JSON, 100, "inspector.tab.json", (subject, status) -> hasDocument(contributed, subject), document::turnTo));
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
                || subject.single().filter(object -> functions(contributed).stream().anyMatch(function -> function.kind().equals(object.kind()))).isPresent();
    }
}
