package dev.longshore.ui.containers;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Failure.Operation;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.ui.resource.LiveRow;
import java.util.Optional;

/** One container of the table. FX thread only. */
public final class ContainerRow extends LiveRow {

    private ContainerSummary summary;
    private String name;
    private ContainerStatus status;
    private Operation pending;

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

    /** @param operation what is under way, or null */
    void setPending(Operation operation) {
        pending = operation;
        changed();
    }

    public ContainerSummary summary() {
        return summary;
    }

    String name() {
        return name;
    }

    public ContainerStatus status() {
        return status;
    }

    /** What this app is doing to it now. */
    public Optional<Operation> pending() {
        return Optional.ofNullable(pending);
    }

    public ObjectRef ref() {
        return new ObjectRef(host(), ObjectKind.CONTAINER, summary.id(), name);
    }
}
