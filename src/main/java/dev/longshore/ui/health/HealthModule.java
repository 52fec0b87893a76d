package dev.longshore.ui.health;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.health.HealthService;
import dev.longshore.ui.base.WindowsInSight;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.AppServices;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DocumentSource;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Subject;

/** The inspector's tab of the health check of a container. */
public final class HealthModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        AppServices app = context.app();
        HealthService service = new HealthService(app.engine(), app.masker());
        HealthTools tools = new HealthTools(context.ui(), app.io(), WindowsInSight::now, app.masker(),
                new HealthTools.HostsNow(app.engine()::host, context::status),
                service::run);
        return Contributions.of(new InspectorTab("health", 149, "health.title", (subject, status) -> isContainer(subject),
                subject -> new HealthModel(subject.single().orElseThrow(), context.contributed().first(DocumentSource.class).open()
                        .apply(subject), tools)));
    }

    private static boolean isContainer(Subject subject) {
        return subject.single().map(ObjectRef::kind).filter(ContainerOperations.CONTAINER::equals).isPresent();
    }
}
