package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.service.demo.DemoContainer.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the Demo engine has, and what it says of all of it; its lock guards all of it. */
final class DemoEngine {

    private final DemoContainers containers;
    private final DemoLifecycle lifecycle;
    private final DemoImages images;
    private final DemoVolumes volumes;
    private final DemoNetworks networks;
    private final DemoLogs logs;
    private final DemoExecs execs;
    private final DemoEvents events;
    private final Clock clock;

    DemoEngine(Clock clock, DemoPace pace, DemoEvents events) {
        this.clock = clock;
        this.events = events;
        this.containers = new DemoContainers(this, events);
        this.lifecycle = new DemoLifecycle(this, events, pace);
        this.images = new DemoImages(this, events);
        this.volumes = new DemoVolumes(this, events);
        this.networks = new DemoNetworks(this, events);
        this.logs = new DemoLogs(this);
        this.execs = new DemoExecs(this);
    }

    DemoContainers containers() {
        return containers;
    }

    /** What can be done to the containers. */
    DemoLifecycle lifecycle() {
        return lifecycle;
    }

    DemoImages images() {
        return images;
    }

    DemoVolumes volumes() {
        return volumes;
    }

    DemoNetworks networks() {
        return networks;
    }

    /** What the containers have written. */
    DemoLogs logs() {
        return logs;
    }

    /** What was begun in the containers. */
    DemoExecs execs() {
        return execs;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized JsonObject info() {
        List<DemoContainer> all = containers.all();
        long paused = all.stream().filter(container -> container.state() == State.PAUSED).count();
        long active = all.stream().filter(DemoContainer::active).count();
        return EngineDocuments.info(all.size(), active - paused, paused, images.count(), events.openStreams(), now());
    }

    synchronized JsonObject diskUsage() {
        return DiskDocuments.usage(images.listWithShares(), images.layersSize(), containers.all(), volumes.withUsage());
    }
}
