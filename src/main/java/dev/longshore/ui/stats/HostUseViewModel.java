package dev.longshore.ui.stats;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.stats.ContainerKey;
import dev.longshore.service.stats.StatsDemand;
import dev.longshore.service.stats.StatsNews;
import dev.longshore.service.stats.StatsOperations;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.service.stats.StatsSampler;
import dev.longshore.service.stats.StatsWatch;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the containers of the chosen host use together, and which use most. Nothing is sampled for it while it is not shown. FX thread only. */
final class HostUseViewModel {

    private final Hosts hosts;
    private final CurrentHost current;
    private final Executor ui;
    private final StatsWatch watch;
    private final ReadOnlyObjectWrapper<Optional<HostUse>> use = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Of the host that is sampled; only the sampler's thread touches it. */
    private final Map<String, StatsReading> readings = new HashMap<>();
    private volatile Optional<HostId> sampled = Optional.empty();
    private Optional<HostId> host = Optional.empty();
    private boolean shown;

    HostUseViewModel(Hosts hosts, CurrentHost current, StatsSampler sampler, Executor ui) {
        this.hosts = hosts;
        this.current = current;
        this.ui = ui;
        this.watch = sampler.watch(this::told);
        current.host().addListener((observable, before, now) -> update());
        current.status().addListener((observable, before, now) -> update());
    }

    /** Empty until the first round has ended. */
    ReadOnlyObjectProperty<Optional<HostUse>> use() {
        return use.getReadOnlyProperty();
    }

    /** Why there is none. */
    ReadOnlyObjectProperty<Optional<Message>> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    void shown(boolean now) {
        shown = now;
        update();
    }

    private void update() {
        Optional<HostId> now = Optional.ofNullable(current.host().get()).map(Host::id);
        boolean other = now.isEmpty() || !now.equals(host);
        if (other) {
            host = now;
            use.set(Optional.empty());
        }
        Optional<Message> lack = current.status().get() instanceof HostStatus.Connected engine
                ? StatsOperations.ALL_RUNNING.lacking(engine).map(Offers::words) : Optional.empty();
        if (other || lack.isPresent() || !shown || !failed()) {   // a failure is told once, and stays until a round brings numbers
            obstacle.set(lack);
        }
        boolean wanted = shown && lack.isEmpty();
        sampled = wanted ? now : Optional.empty();
        watch.want(sampled.map(id -> new StatsDemand(Set.of(), Set.of(id), Set.of())).orElse(StatsDemand.NOTHING));
    }

    private void told(StatsNews news) {
        Optional<HostId> of = sampled;   // another thread changes it
        of.ifPresentOrElse(id -> told(news, id), readings::clear);
    }

    private void told(StatsNews news, HostId of) {
        news.readings().forEach((container, reading) -> remember(of, container, reading));
        if (news.failures().containsKey(of)) {
            ui.execute(() -> fail(of, Failures.title(news.failures().get(of))));
        } else if (news.totals().containsKey(of)) {
            HostUse now = HostUse.of(Objects.requireNonNull(news.totals().get(of)), Objects.requireNonNull(news.roundAt().get(of)), running(of));
            ui.execute(() -> show(of, now));
        }
    }

    private void remember(HostId of, ContainerKey container, StatsReading reading) {
        if (!container.host().equals(of)) {
            return;
        }
        if (reading.running()) {
            readings.put(container.id(), reading);
        } else {
            readings.remove(container.id());
        }
    }

    /** What is known of each, under the name that it has now; those that are gone are forgotten. */
    private Map<ObjectRef, StatsReading> running(HostId of) {
        Map<ObjectRef, StatsReading> running = new HashMap<>();
        HostSession session = hosts.find(of);
        for (ContainerSummary each : session == null ? List.<ContainerSummary>of() : session.objects(Containers.KIND)) {
            Optional.ofNullable(readings.get(each.id())).ifPresent(reading ->
                    running.put(new ObjectRef(of, ContainerOperations.CONTAINER, each.id(), each.name()), reading));
        }
        readings.keySet().retainAll(running.keySet().stream().map(ObjectRef::id).toList());
        return running;
    }

    private void show(HostId of, HostUse now) {
        if (host.equals(Optional.of(of)) && (obstacle.get().isEmpty() || failed())) {
            obstacle.set(Optional.empty());
            use.set(Optional.of(now));
        }
    }

    private boolean failed() {
        return obstacle.get().filter(why -> why.key().startsWith("failure.")).isPresent();
    }

    private void fail(HostId of, Message why) {
        if (host.equals(Optional.of(of)) && shown) {
            use.set(Optional.empty());
            obstacle.set(Optional.of(why));
        }
    }
}
