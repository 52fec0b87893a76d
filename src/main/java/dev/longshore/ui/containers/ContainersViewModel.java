package dev.longshore.ui.containers;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.ListChange;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.InspectRequests;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.base.LiveRows;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.format.ShortId;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The containers of the chosen host, live. */
public final class ContainersViewModel {

    private final TableModel<ContainerRow> table = new TableModel<>(TableLayout.sortedBy("name"));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final CurrentHost current;
    private final InspectRequests inspector;
    private final LiveRows<ContainerSummary, ContainerRow> live;
    private Subscription subscription = () -> { };
    private HostId host;

    public ContainersViewModel(CurrentHost current, InspectRequests inspector, Executor ui) {
        this.current = current;
        this.inspector = inspector;
        this.live = new LiveRows<>(table.rows(), new Adapter(), ui, () -> { });
        current.session().addListener((observable, before, now) -> follow(now));
        current.status().addListener((observable, before, now) -> loaded.set(loaded.get() || now.connected()));
        table.selection().addListener((Observable changed) -> selectionMoved());
        follow(current.session().get());
    }

    public TableModel<ContainerRow> table() {
        return table;
    }

    public CurrentHost host() {
        return current;
    }

    /** Whether the chosen host has been listed at least once: before that an empty table says nothing. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Opens the selected container in the inspector and keeps it there. */
    public void inspectSelected() {
        table.selection().stream().findFirst().ifPresent(row -> inspector.pin(target(row)));
    }

    private void selectionMoved() {
        inspector.follow(table.selection().size() == 1 ? target(table.selection().getFirst()) : null);
    }

    private static InspectTarget target(ContainerRow row) {
        return new InspectTarget(row.ref(), ShortId.of(row.id()) + " · " + row.summary().image());
    }

    private void follow(HostSession session) {
        subscription.close();
        Consumer<ListChange<ContainerSummary>> changes = live.restart();
        host = session == null ? null : session.host().id();
        loaded.set(session != null && session.status() instanceof HostStatus.Connected);
        subscription = session == null ? () -> { } : session.subscribe(new HostListener() {
            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                changes.accept(change);
            }
        });
    }

    /** Rows of containers. */
    private final class Adapter implements LiveRows.Adapter<ContainerSummary, ContainerRow> {
        @Override
        public String id(ContainerSummary container) {
            return container.id();
        }

        @Override
        public ContainerRow create(ContainerSummary container, Instant asOf) {
            return new ContainerRow(host, container);
        }

        @Override
        public void update(ContainerRow row, ContainerSummary container, Instant asOf) {
            row.update(container);
        }
    }
}
