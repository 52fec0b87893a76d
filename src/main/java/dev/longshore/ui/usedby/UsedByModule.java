package dev.longshore.ui.usedby;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.resource.HostScope;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.UsedBy;
import java.util.Optional;

/** The inspector's tab of the containers that use an object, for every kind that says which they are. */
public final class UsedByModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        return Contributions.of(new InspectorTab("used-by", 150, "usedby.title", (subject, status) -> source(context, subject).isPresent(),
                subject -> model(context, subject.single().orElseThrow(), source(context, subject).orElseThrow())));
    }

    private static Optional<UsedBy<?>> source(AppContext context, Subject subject) {
        return subject.single().flatMap(object -> context.contributed().all().list(UsedBy.class).stream()
                .filter(each -> each.kind().equals(object.kind())).findFirst().map(each -> (UsedBy<?>) each));
    }

    private static <T> UsedByModel<T> model(AppContext context, ObjectRef object, UsedBy<T> source) {
        return new UsedByModel<>(object, source, context.app().engine(), context.ui().navigation(), context.ui().executor(),
                follower -> context.hosts().follow(HostScope.of(object.host()), source.users(), follower));
    }
}
