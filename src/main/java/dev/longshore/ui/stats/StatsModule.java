package dev.longshore.ui.stats;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.stats.ContainerKey;
import dev.longshore.service.stats.StatsOperations;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.dialog.FxFileDialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.ColumnContribution;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.FollowLimits;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Members;
import dev.longshore.ui.module.MembersOf;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.StatusCount;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;

/** What containers use. */
public final class StatsModule implements Module {

    private static final String ID = "stats";

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        CurrentHost scope = ui.scope();
        StatsSource source = StatsSource.of(context.app().stats());
        LiveStats live = new LiveStats(source, ui.executor(), ui.clock(), () -> sortable(scope));
        RunningContainers running = new RunningContainers();
        StatsStatus status = new StatsStatus(live, running, () -> scope.scope().get(), ui.executor());
        context.hosts().follow(HostScope.ALL, Containers.KIND, running);   // they are followed on all hosts anyway, for the side bar
        scope.changes().addListener((Observable changed) -> {
            scope.changes().get();   // an invalidation listener is told again only after the value was read
            live.demand();
            status.refresh();
        });
        StatsChoices choices = new StatsChoices();
        StatsTools tools = new StatsTools(source, choices, container -> running.contains(ContainerKey.of(container)),
                new StatsTools.Threads(ui.executor(), context.app().io(), ui.clock()),
                new StatsTools.Saving(new FxFileDialogs(ui.forms()::messages), context.app().machine().home(), ui.notices(), host -> name(context, host)));
        return Contributions.of(
                new InspectorTab(ID, 140, "stats.title", (subject, known) -> members(context, subject).isPresent(),
                        subject -> new StatsTabModel(members(context, subject).orElseThrow(), tools)),
                new ColumnContribution<>(ID, Containers.KIND, 100, "image", new StatsColumns(live, context::status, () -> unsortable(scope))),
                new StatusCount(ID, 900, status.text()));
    }

    private static Optional<MembersOf> members(AppContext context, Subject subject) {
        boolean tooMany = subject instanceof Subject.Several(var objects) && objects.size() > FollowLimits.STATS;
        return tooMany ? Optional.empty() : Members.of(subject, context.contributed().all());
    }

    private static String name(AppContext context, HostId id) {
        HostSession session = context.hosts().find(id);
        return session == null ? "" : session.host().name();
    }

    /** The hosts that show whose containers can be sampled all together. */
    private static Set<HostId> sortable(CurrentHost scope) {
        return scope.hosts().stream().map(Host::id).filter(host -> scope.status(host).connected() && lack(scope.status(host)).isEmpty()).collect(Collectors.toSet());
    }

    /** The first of the hosts that show whose engine lacks it. */
    private static Optional<Message> unsortable(CurrentHost scope) {
        return scope.hosts().stream().flatMap(host -> lack(scope.status(host.id())).stream().map(why -> Message.of("stats.unsortable", host.name(), why))).findFirst();
    }

    private static Optional<Message> lack(HostStatus status) {
        return status instanceof HostStatus.Connected engine ? StatsOperations.ALL_RUNNING.lacking(engine).map(Offers::words) : Optional.empty();
    }
}
