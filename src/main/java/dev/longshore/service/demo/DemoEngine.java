package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.service.demo.DemoContainer.Health;
import dev.longshore.service.demo.DemoContainer.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The containers of the Demo engine and what can be done to them; its lock guards images too. References are ids, prefixes or names. */
final class DemoEngine {

    private static final Set<String> FILTERS = Set.of("id", "name", "label", "status", "health", "ancestor", "network");
    private static final Pattern NAME = Pattern.compile("/?[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final List<String> NAMES = List.of("calm_harbour", "bright_buoy", "steady_pilot", "quiet_tide");
    private static final Duration STOP_TAKES = Duration.ofMillis(300);

    private final Map<String, DemoContainer> containers = new LinkedHashMap<>();
    private final DemoImages images;
    private final DemoEvents events;
    private final Clock clock;
    private final DemoPace pace;
    private int lastPid = 4_100;
    private int created;

    DemoEngine(Clock clock, DemoPace pace, DemoEvents events) {
        this.clock = clock;
        this.pace = pace;
        this.events = events;
        this.images = new DemoImages(this, events);
    }

    DemoImages images() {
        return images;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void add(DemoContainer container) {
        containers.put(container.spec().id(), container);
    }

    int nextPid() {
        lastPid += 17;
        return lastPid;
    }

    synchronized List<DemoContainer> all() {
        return List.copyOf(containers.values());
    }

    /** @throws DemoFault 404, or 400 where several match */
    synchronized DemoContainer find(String reference) {
        String name = reference.startsWith("/") ? reference.substring(1) : reference;
        List<DemoContainer> found = matching(container -> container.spec().id().equals(name) || container.name().equals(name));
        if (found.isEmpty() && !name.isEmpty()) {
            found = matching(container -> container.spec().id().startsWith(name));
        }
        if (found.size() > 1) {
            throw DemoFault.badRequest("multiple IDs found with provided prefix: " + reference);
        }
        if (found.isEmpty()) {
            throw DemoFault.notFound("No such container: " + reference);
        }
        return found.getFirst();
    }

    synchronized List<JsonObject> list(boolean all, String filterText) {
        DemoFilters filters = DemoFilters.parse(filterText, FILTERS);
        boolean stoppedToo = all || filters.has("status");
        List<DemoContainer> shown = new ArrayList<>(matching(container ->
                (stoppedToo || container.active()) && passes(filters, container)));
        shown.sort(Comparator.comparing((DemoContainer container) -> container.spec().created()).reversed());
        return shown.stream().map(container ->
                ContainerDocuments.listed(container, images.shownReference(container.spec()), now())).toList();
    }

    synchronized JsonObject inspect(String reference) {
        return ContainerDocuments.inspected(find(reference));
    }

    synchronized JsonObject info() {
        long paused = matching(container -> container.state() == State.PAUSED).size();
        return EngineDocuments.info(containers.size(), matching(DemoContainer::active).size() - paused, paused,
                images.count(), events.openStreams(), now());
    }

    synchronized JsonObject diskUsage() {
        return DiskDocuments.usage(images.listWithShares(), images.layersSize(), all());
    }

    /** @return whether anything changed */
    synchronized boolean start(String reference) {
        DemoContainer container = find(reference);
        if (container.state() == State.PAUSED) {
            throw DemoFault.conflict("cannot start a paused container, unpause it instead");
        }
        if (container.active()) {
            return false;
        }
        started(container);
        return true;
    }

    /** @return whether anything changed */
    boolean stop(String reference) {
        DemoContainer container;
        synchronized (this) {
            container = find(reference);
            if (!container.active()) {
                return false;
            }
            if (container.alive()) {
                events.container("kill", container, "signal", "15");
            }
        }
        pace.pause(STOP_TAKES);
        synchronized (this) {
            if (container.active()) {
                ended(container, 0, true);
                events.container("stop", container);
            }
        }
        return true;
    }

    void restart(String reference) {
        DemoContainer container = find(reference);
        stop(container.spec().id());
        synchronized (this) {
            started(find(container.spec().id()));
            events.container("restart", container);
        }
    }

    synchronized void pause(String reference) {
        DemoContainer container = find(reference);
        switch (container.state()) {
            case PAUSED -> throw DemoFault.conflict("Container " + container.spec().id() + " is already paused");
            case RESTARTING -> throw DemoFault.conflict("Container " + container.spec().id() + " is restarting, wait until it runs");
            case CREATED, EXITED -> throw DemoFault.conflict("container " + container.spec().id() + " is not running");
            case RUNNING -> {
                container.paused(true);
                events.container("pause", container);
            }
        }
    }

    synchronized void unpause(String reference) {
        DemoContainer container = find(reference);
        if (container.state() != State.PAUSED) {
            throw DemoFault.conflict("Container " + container.spec().id() + " is not paused");
        }
        container.paused(false);
        events.container("unpause", container);
    }

    synchronized void kill(String reference, String signalText) {
        DemoContainer container = find(reference);
        int signal = DemoSignal.number(signalText);
        if (!container.alive()) {
            throw DemoFault.conflict("cannot kill container: " + container.name() + ": container " + container.spec().id()
                    + " is not running");
        }
        events.container("kill", container, "signal", String.valueOf(signal));
        if (DemoSignal.ends(signal)) {
            ended(container, 128 + signal, true);
        }
    }

    synchronized void rename(String reference, String newName) {
        DemoContainer container = find(reference);
        String name = free(newName);
        String old = container.name();
        container.renamed(name);
        events.container("rename", container, "oldName", "/" + old);
    }

    /**
     * Makes a container that waits to be started.
     *
     * @param wanted its name; empty for one of the engine's choice
     * @return its id
     */
    synchronized String create(String wanted, DemoCreate create) {
        DemoImage image = images.find(create.Image());
        created++;
        String name = free(wanted.isEmpty() ? NAMES.get(created % NAMES.size()) + "_" + created : wanted);
        DemoContainer container = new DemoContainer(create.spec("created/" + created, image, now()), name);
        add(container);
        events.container("create", container);
        return container.spec().id();
    }

    /** The name without slash, where it can be one and nobody has it. */
    private String free(String wanted) {
        if (!NAME.matcher(wanted).matches()) {
            throw DemoFault.badRequest("Invalid container name (" + wanted + "), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed");
        }
        String name = wanted.startsWith("/") ? wanted.substring(1) : wanted;
        matching(other -> other.name().equals(name)).stream().findFirst().ifPresent(other -> {
            throw DemoFault.conflict("Conflict. The name \"/" + name + "\" belongs to container \"" + other.spec().id()
                    + "\" already. Remove or rename that one to use it here.");
        });
        return name;
    }

    synchronized void remove(String reference, boolean force) {
        DemoContainer container = find(reference);
        if (container.active() && !force) {
            throw DemoFault.conflict("cannot remove container \"" + container.name() + "\": container is "
                    + DemoContainer.wireName(container.state()) + ": stop it first, or force the removal");
        }
        if (container.alive()) {
            events.container("kill", container, "signal", "9");
            ended(container, 137, true);
        }
        containers.remove(container.spec().id());
        events.container("destroy", container);
    }

    /** The container's process ended by itself; what the restart policy says follows later. */
    synchronized void exits(DemoContainer container, int code) {
        ended(container, code, false);
        if (!container.spec().restartPolicy().equals("no")) {
            container.willRestart();
        }
    }

    synchronized void started(DemoContainer container) {
        events.network("connect", container);
        container.started(now(), nextPid());
        events.container("start", container);
    }

    synchronized void health(DemoContainer container, Health health) {
        container.health(health, now());
        events.container("health_status: " + DemoContainer.wireName(health), container);
    }

    private void ended(DemoContainer container, int code, boolean byUser) {
        boolean process = container.alive();
        long ran = Math.max(0, Duration.between(container.startedAt(), now()).toSeconds());
        container.ended(process ? now() : container.finishedAt(), process ? code : container.exitCode(), byUser);
        if (process) {
            events.network("disconnect", container);
            events.container("die", container, "execDuration", String.valueOf(ran), "exitCode", String.valueOf(code));
        }
    }

    private List<DemoContainer> matching(Predicate<DemoContainer> test) {
        return containers.values().stream().filter(test).toList();
    }

    private boolean passes(DemoFilters filters, DemoContainer container) {
        DemoSpec spec = container.spec();
        return filters.any("id", wanted -> !wanted.isEmpty() && spec.id().startsWith(wanted))
                && filters.any("name", wanted -> ("/" + container.name()).contains(wanted))
                && filters.any("status", DemoContainer.wireName(container.state())::equals)
                && filters.any("health", DemoContainer.wireName(container.health())::equals)
                && filters.any("network", spec.network()::equals)
                && filters.any("ancestor", wanted -> images.sameImage(wanted, spec.imageId()))
                && filters.labels(spec.labels());
    }
}
