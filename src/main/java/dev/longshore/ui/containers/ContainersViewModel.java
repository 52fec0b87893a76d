package dev.longshore.ui.containers;

import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.resource.LiveRows;
import dev.longshore.ui.resource.ResourceViewModel;
import javafx.beans.Observable;

/** The containers of the hosts that show, live; the inspector follows the selected one. */
public final class ContainersViewModel {

    private final ResourceViewModel<ContainerSummary, ContainerRow> resource;
    private final Navigation navigation;

    public ContainersViewModel(CurrentHost current, Navigation navigation, RowThreads threads) {
        this.navigation = navigation;
        this.resource = new ResourceViewModel<>(current, TableLayout.sortedBy("name"), Containers.KIND,
                new LiveRows.Adapter<>(ContainerRow::new, ContainerRow::again, row -> row), threads, () -> { });
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
        table().selection().stream().findFirst().ifPresent(row -> navigation.open(subject(row), Navigation.JSON));
    }

    private void selectionMoved() {
        navigation.follow(Subject.of(table().selection(), ContainersViewModel::subject, LiveRow::ref));
    }

    private static Subject.One subject(ContainerRow row) {
        return new Subject.One(row.ref(), ShortId.of(row.id()) + " · " + row.summary().image());
    }
}
