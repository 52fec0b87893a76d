package dev.longshore.ui.health;

import dev.longshore.service.containers.ContainerCommand.Outcome;
import dev.longshore.service.health.HealthService;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.format.DurationFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What came of the check that the user ran. */
final class HealthRunBox extends VBox {

    private final HealthModel model;
    private final Messages messages;

    HealthRunBox(HealthModel model, Messages messages) {
        super(4);
        this.model = model;
        this.messages = messages;
        setId("health-run-result");
        WhileShown.listen(this, () -> model.lastRun().subscribe(this::show));
    }

    private void show(HealthRun run) {
        setVisible(!(run instanceof HealthRun.None));
        setManaged(isVisible());
        switch (run) {
            case HealthRun.None _ -> getChildren().clear();
            case HealthRun.Running _ -> getChildren().setAll(running());
            case HealthRun.Left _ -> getChildren().setAll(WrappedLabel.of(messages.text("health.run.left"), Style.DIM));
            case HealthRun.Done(HealthService.Run(var outcome, var took)) -> done(outcome, DurationFormat.text(took));
            case HealthRun.Failed(var failure) -> getChildren().setAll(WrappedLabel.of(messages.text(Failures.title(failure)),
                    Style.BAD_TEXT),
                    WrappedLabel.of(messages.text(Failures.cause(failure)), Style.DIM));
        }
    }

    private Node running() {
        Button leave = new Button(messages.text("health.run.leave"));
        leave.setId("health-run-leave");
        leave.getStyleClass().add(Style.FLAT);
        leave.setOnAction(click -> model.leave());
        HBox line = new HBox(8, new Label(messages.text("health.run.running")), QuietBar.waiting(), leave);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void done(Outcome outcome, String took) {
        boolean passed = outcome.run() && outcome.exitCode().isPresent() && outcome.exitCode().getAsLong() == 0;
        String code = outcome.exitCode().isPresent() ? Long.toString(outcome.exitCode().getAsLong()) : "–";
        String key = passed ? "health.result.passed" : outcome.run() ? "health.result.failed" : "health.result.not-run";
        Label result = WrappedLabel.of((passed ? "✓ " : "✕ ") + messages.text(key, code), passed ? Style.GOOD_TEXT : Style.BAD_TEXT);
        Label note = WrappedLabel.of(messages.text("health.run.note", took), Style.DIM);
        getChildren().setAll(result, note, new OutputText(outcome.output(), outcome.cut(), model::copy, messages));
    }
}
