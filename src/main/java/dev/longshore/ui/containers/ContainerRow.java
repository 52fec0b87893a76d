package dev.longshore.ui.containers;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Failure.Operation;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.ui.base.Row;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableLongValue;

/** One container of the table. FX thread only. */
public final class ContainerRow implements Row {

    private final HostId host;
    private final LongProperty changes = new SimpleLongProperty();
    private ContainerSummary summary;
    private ContainerStatus status;
    private Operation pending;

    ContainerRow(HostId host, ContainerSummary summary) {
        this.host = host;
        update(summary);
    }

    void update(ContainerSummary now) {
        summary = now;
        status = ContainerStatus.of(now.state(), now.status());
        changes.set(changes.get() + 1);
    }

    /** @param operation what is under way, or null */
    void setPending(Operation operation) {
        pending = operation;
        changes.set(changes.get() + 1);
    }

    @Override
    public String id() {
        return summary.id();
    }

    @Override
    public ObservableLongValue changes() {
        return changes;
    }

    public ContainerSummary summary() {
        return summary;
    }

    public ContainerStatus status() {
        return status;
    }

    /** What this app is doing to it now. */
    public Optional<Operation> pending() {
        return Optional.ofNullable(pending);
    }

    public ObjectRef ref() {
        return new ObjectRef(host, ObjectKind.CONTAINER, summary.id(), summary.name());
    }
}
