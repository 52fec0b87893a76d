package dev.longshore.ui.overview;

import dev.longshore.domain.DiskUse;
import dev.longshore.domain.Failure;
import dev.longshore.service.system.DiskReport;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What takes how much room: loaded apart from the rest, since an engine may take minutes over it. */
final class DiskUseSection extends VBox {

    private final OverviewViewModel model;
    private final Messages messages;
    private final Label state = new Label();
    private final QuietBar waiting = QuietBar.waiting();
    private final HBox head = new HBox(8);
    private final DiskUseTable table;
    private final FailureBox failed;

    DiskUseSection(OverviewViewModel model, Function<DiskUse.Kind, Optional<Command>> cleanUp, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.table = new DiskUseTable(cleanUp, messages);
        this.failed = new FailureBox("overview-disk", messages, model.refresh()::run);
        setId("overview-disk");
        getStyleClass().add("overview-section");
        Label title = new Label(messages.text("overview.group.disk"));
        title.getStyleClass().add(Style.SECTION);
        state.setId("overview-disk-state");
        state.getStyleClass().addAll(Style.DIM, Style.SMALL);
        waiting.setAccessibleText(messages.text("overview.disk.measuring"));
        head.getChildren().addAll(title, state);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, table, failed);
        for (var node : java.util.List.of(table, failed)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        WhileShown.listen(this, () -> Subscription.combine(
                model.disk().value().subscribe(value -> update()),
                model.disk().failure().subscribe(failure -> update()),
                model.host().status().subscribe(status -> update()),
                model.disk().loading().subscribe(loading -> update())));
    }

    private void update() {
        DiskReport report = model.disk().value().get();
        Failure failure = model.disk().failure().get();
        boolean loading = model.disk().loading().get();
        table.setVisible(report != null);
        head.getChildren().remove(waiting);
        if (loading) {
            head.getChildren().add(waiting);
        }
        failed.setVisible(failure != null && !loading);
        if (report != null) {
            table.show(report.use());
        }
        if (failure != null) {
            failed.say(failure);
        }
        state.setText(model.diskLacking().isPresent() ? messages.text(model.diskLacking().get()) : loading ? messages.text("overview.disk.measuring")
                : report == null ? "" : messages.text("overview.disk.measured", HostStates.clock(report.at())));
    }
}
