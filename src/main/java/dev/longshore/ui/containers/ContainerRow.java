package dev.longshore.ui.containers;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.ui.resource.LiveRow;

/** One version of a container of the table. */
public final class ContainerRow extends LiveRow {

    private static final String PROJECT = "com.docker.compose.project";

    private final ContainerSummary summary;
    private final String name;
    private final ContainerStatus status;

    ContainerRow(HostId host, ContainerSummary summary) {
        super(host, summary.id());
        this.summary = summary;
        this.name = summary.name();   // kept: sorting ten thousand rows asks for it hundreds of thousands of times
        this.status = ContainerStatus.of(summary.state(), summary.status());
    }

    private ContainerRow(ContainerRow before) {
        super(before);
        this.summary = before.summary;
        this.name = before.name;
        this.status = before.status;
    }

    /** Another row that says the same. */
    ContainerRow again() {
        return new ContainerRow(this);
    }

    public ContainerSummary summary() {
        return summary;
    }

    String name() {
        return name;
    }

    /** Of docker compose; an empty string where it is in none. */
    String project() {
        return summary.labels().getOrDefault(PROJECT, "");
    }

    public ContainerStatus status() {
        return status;
    }

    @Override
    public ObjectRef ref() {
        return new ObjectRef(host(), ContainerOperations.CONTAINER, summary.id(), name);
    }
}
