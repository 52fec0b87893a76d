package dev.longshore.ui.inspector;

import dev.longshore.service.images.ImageService;
import dev.longshore.service.inspect.InspectService;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.base.Lazy;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectViewer;
import dev.longshore.ui.module.Ui;
import java.util.Optional;
import java.util.stream.Collectors;

/** The inspector at the right of the window. */
public final class InspectorModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        Lazy<InspectService> inspect = new Lazy<>(() -> new InspectService(context.contributed().all().list(InspectFunction.class).stream()
                .collect(Collectors.toMap(InspectFunction::kind, InspectFunction::inspect))));
        InspectorViewModel model = new InspectorViewModel(object -> inspect.get().inspect(object), new ImageService(context.app().engine())::history,
                context.app().masker(), ui.executor(), ui.delay());
        new LiveInspector(model, context.hosts(), ui.executor());
        return Contributions.of(
                new Part("inspector", Part.Place.INSPECTOR, 100, view -> new InspectorView(model, view.messages(), ui.clipboard())),
                new SubjectViewer("inspector", new Viewer(model)));
    }

    private record Viewer(InspectorViewModel model) implements SubjectViewer.Viewer {

        @Override
        public void open(Subject subject, String tabId) {
            if (subject instanceof Subject.One(var object, var subtitle)) {
                InspectTarget target = new InspectTarget(object, subtitle);
                if (tabId.equals("history")) {
                    model.pinHistory(target);
                } else {
                    model.pin(target);
                }
            }
        }

        @Override
        public void follow(Optional<Subject> subject) {
            model.follow(subject.orElse(null) instanceof Subject.One(var object, var subtitle) ? new InspectTarget(object, subtitle) : null);
        }
    }
}
