package dev.longshore.ui.tasks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.FailureLines;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One task: how it goes on, or what came of it. */
final class TaskCard extends VBox {

    private static final int LONGEST_RESULT = 300;

    private final TaskRow row;
    private final TasksViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final Label where = new Label();
    private final Label figures = new Label();
    private final QuietBar bar = new QuietBar();
    private final Button act = new Button();
    private final HBox head;
    private final VBox outcome = new VBox(4);
    private final TaskDetails details;
    private Phase shown;

    TaskCard(TaskRow row, TasksViewModel model, Messages messages) {
        super(6);
        this.row = row;
        this.model = model;
        this.messages = messages;
        this.details = new TaskDetails(row, messages, model.clipboard());
        setId(id("task"));
        getStyleClass().add("task");
        title.getStyleClass().add(Style.STRONG);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTooltip(new Tooltip());
        HBox.setHgrow(title, Priority.ALWAYS);
        act.setId(id("task-act"));
        act.getStyleClass().addAll(Style.FLAT);
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.setOnAction(click -> act());
        head = new HBox(8, new Region(), title, act);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, line(), bar, outcome, details);
        for (Node each : getChildren()) {
            each.managedProperty().bind(each.visibleProperty());
        }
        WhileShown.listen(this, () -> row.changes().subscribe(change -> refresh()));
    }

    /** Where the keyboard begins. */
    Node first() {
        return act;
    }

    private String id(String prefix) {
        return prefix + "-" + row.state().number();
    }

    private HBox line() {
        where.getStyleClass().addAll(Style.SMALL, Style.DIM);
        where.setMinWidth(0);
        figures.getStyleClass().addAll(Style.SMALL, Style.DIM);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, where, gap, figures);
    }

    private void act() {
        if (row.state().phase().over()) {
            model.dismiss(row);
        } else {
            model.cancel(row);
        }
    }

    private void refresh() {
        TaskState state = row.state();
        boolean over = state.phase().over();
        title.setText(messages.text(TaskText.title(state)));
        title.getTooltip().setText(PlainText.visible(state.subject(), 1_000));
        String hosts = TaskText.hosts(state);
        String phase = messages.text(TaskText.phase(state));
        where.setText(hosts.isEmpty() ? phase : state.phase() == Phase.RUNNING ? hosts : messages.text("tasks.where", hosts, phase));
        figures.setText(over ? "" : TaskText.figures(row).stream().map(messages::text).collect(Collectors.joining(" · ")));
        bar.setVisible(!over);
        bar.show(row.fraction());
        bar.setAccessibleText(title.getText());
        setAccessibleText(messages.text("tasks.accessible", title.getText(), phase, hosts));
        if (shown != state.phase()) {
            shown = state.phase();
            changePhase(state);
        }
        details.refresh();
    }

    private void changePhase(TaskState state) {
        boolean over = state.phase().over();
        head.getChildren().set(0, icon(state.phase()));
        act.setText(over ? "" : messages.text("tasks.action.cancel"));
        act.setGraphic(over ? Icons.of("x") : null);
        act.setDisable(state.phase() == Phase.CANCELLING);
        String label = messages.text(over ? "tasks.action.dismiss" : "tasks.action.cancel");
        act.setAccessibleText(messages.text("tasks.accessible.act", label, title.getText()));
        act.setTooltip(over ? new Tooltip(label) : null);
        outcome.getChildren().clear();
        state.failure().ifPresent(this::addFailure);
        if (state.phase() == Phase.SUCCEEDED && !state.result().isBlank()) {
            addResult(messages.text(TaskText.result(state)));
        }
        outcome.setVisible(!outcome.getChildren().isEmpty());
    }

    private static Node icon(Phase phase) {
        FontIcon icon = Icons.of(switch (phase) {
            case RUNNING, CANCELLING -> "clock";
            case SUCCEEDED -> "check";
            case FAILED -> "error";
            case CANCELLED -> "minus";
        });
        icon.getStyleClass().add(switch (phase) {
            case SUCCEEDED -> "task-good";
            case FAILED -> "task-bad";
            case RUNNING, CANCELLING, CANCELLED -> "task-plain";
        });
        return icon;
    }

    private void addFailure(Failure failure) {
        String what = PlainText.visible(messages.text(Failures.title(failure)), LONGEST_RESULT);
        Label label = WrappedLabel.of(what, Style.BAD_TEXT);
        outcome.getChildren().addAll(label, new FailureLines(failure, what, messages, messages::text, model.clipboard()));
    }

    private void addResult(String result) {
        Label label = new Label(result);
        label.setId(id("task-result"));
        label.getStyleClass().add(Style.MONO);
        label.setTooltip(new Tooltip(label.getText()));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button copy = new Button(messages.text("tasks.action.copy"));
        copy.setId(id("task-copy"));
        copy.getStyleClass().addAll(Style.FLAT, Style.LINK);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(click -> model.copyResult(row));
        HBox line = new HBox(8, label, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        outcome.getChildren().add(line);
    }
}
