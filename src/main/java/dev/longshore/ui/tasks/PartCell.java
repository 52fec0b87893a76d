package dev.longshore.ui.tasks;

import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One layer, or one object: its name, what is done with it, and how far that is. */
final class PartCell extends ListCell<Part> {

    private static final int SHORT_STATUS = 50;
    private static final double LONG_STATUS_WIDTH = 280;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final TaskRow row;
    private final Messages messages;
    private final Label id = new Label();
    private final Label status = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox line = new HBox(8, id, status, bar);

    PartCell(TaskRow row, Messages messages) {
        this.row = row;
        this.messages = messages;
        getStyleClass().add("task-part");
        setPrefWidth(0);   // as wide as the list, never wider
        id.getStyleClass().add(Style.MONO);
        id.setMinWidth(0);
        id.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(id, Priority.ALWAYS);
        status.getStyleClass().addAll(Style.SMALL, Style.DIM);
        status.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().addAll("thin-bar", "task-part-bar");
        bar.managedProperty().bind(bar.visibleProperty());
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(Part part, boolean empty) {
        super.updateItem(part, empty);
        if (empty || part == null) {
            setGraphic(null);
            return;
        }
        boolean moving = part.total() > 0 && part.done() < part.total();
        String word = messages.text(TaskText.part(row.state(), part));
        id.setText(messages.text(TaskText.name(part)));
        status.setText(moving ? messages.text("tasks.part.moving", word, ByteSizeFormat.text(part.done()), ByteSizeFormat.text(part.total())) : word);
        status.setPrefWidth(status.getText().length() <= SHORT_STATUS ? Region.USE_COMPUTED_SIZE : LONG_STATUS_WIDTH);
        boolean failed = TaskText.failed(row.state(), part);
        pseudoClassStateChanged(FAILED, failed);
        status.getStyleClass().removeAll(Style.DIM, Style.BAD_TEXT);
        status.getStyleClass().add(failed ? Style.BAD_TEXT : Style.DIM);
        status.setGraphic(failed ? Icons.of("error") : null);
        bar.setVisible(moving);
        bar.setProgress(moving ? (double) part.done() / part.total() : 0);
        setAccessibleText(id.getText() + " " + status.getText());
        setGraphic(line);
    }
}
