package dev.longshore.ui.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser.Parsed;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A docker run line pasted here fills the form; whatever of it cannot be kept is listed. */
final class RunPasteTab extends VBox {

    private final RunViewModel model;
    private final RunControls controls;
    private final Messages messages;
    private final Label outcome = new Label();
    private final VBox problems = new VBox(4);

    RunPasteTab(RunViewModel model, RunControls controls, Messages messages) {
        super(8);
        this.model = model;
        this.controls = controls;
        this.messages = messages;
        Label hint = new Label(messages.text("run.paste.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add(Style.DIM);
        TextArea area = new TextArea();
        area.setId("run-paste");
        area.setPromptText("docker run -d --name web -p 8080:80 \\\n  nginx:1.27");
        area.setAccessibleText(messages.text("run.tab.paste"));
        area.getStyleClass().add(Style.MONO);
        area.setWrapText(true);
        area.setPrefRowCount(8);
        RunControls.tabGoesOn(area);
        area.textProperty().addListener((property, was, is) -> pasted(is));
        outcome.setId("run-paste-outcome");
        outcome.setWrapText(true);
        problems.setId("run-paste-problems");
        ScrollPane scroll = new ScrollPane(problems);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(hint, area, outcome, scroll);
        getStyleClass().add("run-tab");
    }

    private void pasted(String text) {
        problems.getChildren().clear();
        outcome.setText("");
        if (text.isBlank()) {
            return;
        }
        Parsed parsed = model.paste(text);
        boolean filled = !parsed.line().equals(RunLine.EMPTY);
        int options = parsed.line().options().values().stream().mapToInt(java.util.List::size).sum();
        outcome.setText(!filled ? messages.text("run.paste.nothing")
                : messages.text("run.paste.filled", options, parsed.problems().size()));
        parsed.problems().forEach(problem -> problems.getChildren().add(line(problem)));
    }

    private Label line(RunProblem problem) {
        return WrappedLabel.of(controls.shown(RunProblems.message(problem)), Style.WARN_TEXT);
    }
}
