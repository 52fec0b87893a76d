package dev.longshore.ui.containers;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.ui.resource.LiveRow;

/** One container of the table. FX thread only. */
public final class ContainerRow extends LiveRow {

    private ContainerSummary summary;
    private String name;
    private ContainerStatus status;

    ContainerRow(HostId host, ContainerSummary summary) {
        super(host, summary.id());
        update(summary);
    }

    void update(ContainerSummary now) {
        summary = now;
        name = now.name();   // kept: sorting ten thousand rows asks for it hundreds of thousands of times
        status = ContainerStatus.of(now.state(), now.status());
        changed();
    }

    public ContainerSummary summary() {
        return summary;
    }

    String name() {
        return name;
    }

    /** Of docker compose; an empty string where it is in none. */
    String project() {
        return summary.labels().getOrDefault("com.docker.compose.project", "");
    }

    public ContainerStatus status() {
        return status;
    }

    @Override
    public ObjectRef ref() {
        return new ObjectRef(host(), ContainerOperations.CONTAINER, summary.id(), name);
    }
}
