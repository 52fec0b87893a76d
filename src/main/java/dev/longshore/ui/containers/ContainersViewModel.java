package dev.longshore.ui.containers;

import dev.longshore.domain.HostId;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.resource.ListChange;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.InspectRequests;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.resource.LiveRows;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;

/** The containers of the hosts that show, live; the inspector follows the selected one. */
public final class ContainersViewModel {

    private final ResourceViewModel<ContainerSummary, ContainerRow> resource;
    private final InspectRequests inspector;

    public ContainersViewModel(CurrentHost current, InspectRequests inspector, Executor ui) {
        this.inspector = inspector;
        this.resource = new ResourceViewModel<>(current, TableLayout.sortedBy("name"),
                new LiveRows.Adapter<>(ContainerSummary::id, ContainerRow::new, ContainerRow::update), ContainersViewModel::listening, ui, () -> { });
        table().selection().addListener((Observable changed) -> selectionMoved());
    }

    public ResourceViewModel<ContainerSummary, ContainerRow> resource() {
        return resource;
    }

    public TableModel<ContainerRow> table() {
        return resource.table();
    }

    /** Opens the selected container in the inspector and keeps it there. */
    public void inspectSelected() {
        table().selection().stream().findFirst().ifPresent(row -> inspector.pin(target(row)));
    }

    private void selectionMoved() {
        inspector.follow(table().selection().size() == 1 ? target(table().selection().getFirst()) : null);
    }

    private static InspectTarget target(ContainerRow row) {
        return new InspectTarget(row.ref(), ShortId.of(row.id()) + " · " + row.summary().image());
    }

    private static HostListener listening(HostId host, Consumer<ListChange<ContainerSummary>> changes) {
        return new HostListener() {
            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                changes.accept(change);
            }
        };
    }
}
