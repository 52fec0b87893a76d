package dev.longshore.ui.changes;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.changes.ChangeService;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Subject;

/** The inspector's tab of what a container has written. */
public final class ChangesModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        ChangeService service = new ChangeService(context.app().engine());
        ChangeService quiet = new ChangeService(context.app().engine().inBackground());
        return Contributions.of(new InspectorTab("changes", 147, "changes.title", (subject, status) -> isContainer(subject),
                subject -> new ChangesModel(subject.single().orElseThrow(),
                        new ChangesTools(context.ui(), RowThreads.beside(context.ui().executor())
                                .model(), service::list, quiet::list, quiet::size))));
    }

    private static boolean isContainer(Subject subject) {
        return subject.single().map(ObjectRef::kind).filter(ContainerOperations.CONTAINER::equals).isPresent();
    }
}
