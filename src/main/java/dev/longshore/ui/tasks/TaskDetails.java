package dev.longshore.ui.tasks;

import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskOutput;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.OutputView;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** What a task is made of, and what it prints: each behind a button that opens it. */
final class TaskDetails extends VBox {

    private static final double PART_HEIGHT = 22;
    private static final int PARTS_SHOWN = 8;
    private static final double OUTPUT_HEIGHT = 220;

    private final TaskRow row;
    private final Messages messages;
    private final ClipboardAccess clipboard;
    private final Button partsToggle;
    private final Button outputToggle;
    private final ListView<Part> parts = new ListView<>();
    private final Label dropped = new Label();
    private OutputView output;
    private long read;

    TaskDetails(TaskRow row, Messages messages, ClipboardAccess clipboard) {
        super(4);
        this.row = row;
        this.messages = messages;
        this.clipboard = clipboard;
        this.partsToggle = toggle("task-parts-toggle", row.partsOpen());
        this.outputToggle = toggle("task-output-toggle", row.outputOpen());
        parts.setId("task-parts-" + row.state().number());
        parts.getStyleClass().add("task-parts");
        parts.setFixedCellSize(PART_HEIGHT);
        parts.setCellFactory(list -> new PartCell(row, messages));
        dropped.getStyleClass().addAll(Style.SMALL, Style.DIM);
        getChildren().addAll(partsToggle, parts, outputToggle, dropped);
        for (Node each : getChildren()) {
            each.managedProperty().bind(each.visibleProperty());
        }
        dropped.setVisible(false);
    }

    private Button toggle(String prefix, BooleanProperty opened) {
        Button toggle = new Button();
        toggle.setId(prefix + "-" + row.state().number());
        toggle.getStyleClass().addAll(Style.FLAT, Style.SMALL, "task-toggle");
        toggle.setOnAction(click -> {
            opened.set(!opened.get());
            refresh();
        });
        return toggle;
    }

    void refresh() {
        List<Part> all = row.state().parts();
        partsToggle.setVisible(!all.isEmpty());
        say(partsToggle, messages.text(row.state().kind() == TaskKind.REMOVE ? "tasks.items.count" : "tasks.parts.count", all.size()), row.partsOpen().get());
        parts.setVisible(row.partsOpen().get() && !all.isEmpty());
        if (parts.isVisible()) {
            show(all);
        }
        outputToggle.setVisible(row.printed());
        say(outputToggle, messages.text("tasks.output"), row.outputOpen().get());
        boolean open = row.printed() && row.outputOpen().get();
        if (open && output == null) {
            output = new OutputView("task-output-" + row.state().number(), messages, clipboard);
            ((ListView<?>) output.node()).setPrefHeight(OUTPUT_HEIGHT);
            output.node().managedProperty().bind(output.node().visibleProperty());
            getChildren().add(output.node());
        }
        if (output != null) {
            output.node().setVisible(open);
        }
        if (open) {
            readOn();
        }
    }

    private void say(Button toggle, String text, boolean open) {
        if (!text.equals(toggle.getText()) || toggle.getGraphic() == null || toggle.getGraphic().getUserData() != Boolean.valueOf(open)) {
            toggle.setText(text);
            toggle.setGraphic(Icons.of(open ? "chevron-down" : "chevron-right"));
            toggle.getGraphic().setUserData(open);
            toggle.setAccessibleText(messages.text(open ? "tasks.accessible.hide" : "tasks.accessible.show", text));
        }
    }

    /** In place, so that the list stays where it was scrolled to. */
    private void show(List<Part> all) {
        for (int i = 0; i < all.size(); i++) {
            if (i == parts.getItems().size()) {
                parts.getItems().addAll(all.subList(i, all.size()));
                break;
            }
            if (!all.get(i).equals(parts.getItems().get(i))) {
                parts.getItems().set(i, all.get(i));
            }
        }
        double height = Math.min(PARTS_SHOWN, all.size()) * PART_HEIGHT + 4;
        parts.setMinHeight(height);
        parts.setPrefHeight(height);
    }

    private void readOn() {
        TaskOutput.Since since = row.output(read);
        read = since.next();
        if (since.dropped() > 0) {
            dropped.setText(messages.text("tasks.output.dropped"));
            dropped.setVisible(true);
        }
        output.append(since.pieces());
    }
}
