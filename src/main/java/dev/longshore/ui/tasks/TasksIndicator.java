package dev.longshore.ui.tasks;

import dev.longshore.ui.base.View;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** In the toolbar: what goes on, with one thin bar for all of it; a quiet icon while nothing does; failures not yet read. */
public final class TasksIndicator implements View {

    static final String ID = "tasks-indicator";

    private static final double MOST_TEXT = 220;

    /** So wide is a window whose toolbar has no room for the text. */
    private static final double WITHOUT_TEXT = 1050;

    private final TasksViewModel model;
    private final Messages messages;
    private final Button button = new Button();
    private final Node icon = Icons.of("tasks");
    private final Label text = new Label();
    private final QuietBar bar = new QuietBar();
    private final Label share = new Label();
    private final Label failed = new Label();

    public TasksIndicator(TasksViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        button.setId(ID);
        button.getStyleClass().addAll(Style.FLAT, "tasks-indicator");
        button.setMinWidth(Region.USE_PREF_SIZE);
        text.maxWidthProperty().bind(button.sceneProperty().flatMap(Scene::widthProperty)
                .map(wide -> Math.clamp(wide.doubleValue() - WITHOUT_TEXT, 0, MOST_TEXT)).orElse(MOST_TEXT));
        text.setMinWidth(0);
        share.getStyleClass().add("tasks-share");
        failed.getStyleClass().add("tasks-failed");
        failed.setGraphic(Icons.of("error"));
        HBox content = new HBox(8, icon, text, bar, share, failed);
        content.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(content);
        button.setOnAction(click -> model.show().run());
        for (Node each : content.getChildren()) {
            each.managedProperty().bind(each.visibleProperty());
        }
        button.setTooltip(new Tooltip());
        WhileShown.listen(button, () -> Subscription.combine(
                model.changes().subscribe(change -> refresh()), model.unread().subscribe(count -> refresh())));
    }

    @Override
    public Parent root() {
        return button;
    }

    private void refresh() {
        int running = model.running().get();
        int unread = model.unread().get();
        double progress = model.progress();
        icon.setVisible(running == 0);
        text.setVisible(running > 0);
        text.setText(running == 0 ? "" : running == 1 ? only().map(row -> messages.text(TaskText.title(row.state()))).orElse("") : messages.text("tasks.running", running));
        bar.setVisible(running > 0);
        bar.show(progress < 0 ? OptionalDouble.empty() : OptionalDouble.of(progress));
        share.setVisible(running > 0 && progress >= 0);
        share.setText(messages.text("tasks.percent", (int) (100 * Math.max(0, progress))));
        failed.setVisible(unread > 0);
        failed.setText(messages.text("tasks.count", unread));
        String said = running == 0 ? messages.text("tasks.title") : text.getText();
        button.setAccessibleText(unread == 0 ? said : messages.text("tasks.accessible.failed", said, unread));
        button.getTooltip().setText(messages.text("tasks.tooltip", button.getAccessibleText()));
    }

    private Optional<TaskRow> only() {
        return model.rows().stream().filter(row -> !row.state().phase().over()).findFirst();
    }
}
