package dev.longshore.ui.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser.Parsed;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Pos;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        problems.getStyleClass().add("run-remarks");
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
        parsed.problems().forEach(problem -> problems.getChildren().add(model.preparation(problem).map(offer -> offered(problem, offer))
                .orElseGet(() -> line(problem))));
    }

    private Region line(RunProblem problem) {
        return WrappedLabel.of(controls.shown(RunProblems.message(problem)), Style.WARN_TEXT);
    }

    /** What was not done, beside the button that does it. */
    private Region offered(RunProblem problem, RunPreparation offer) {
        Label told = WrappedLabel.of("");
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        Button make = new Button(controls.shown(offer.verb()));
        make.setMinWidth(Region.USE_PREF_SIZE);
        make.setMnemonicParsing(false);
        make.getStyleClass().add("run-prepare");
        make.setOnAction(click -> {
            if (make.isFocusVisible()) {   // it is greyed, then gone: where the focus goes on to shall be seen
                make.requestFocusTraversal(TraversalDirection.NEXT);
            }
            offer.make();
        });
        make.disableProperty().bind(model.obstacle().map(Optional::isPresent).flatMap(in -> offer.state().map(state -> in || state instanceof RunPreparation.Busy)));
        offer.state().subscribe(state -> {
            told.setText(switch (state) {
                case RunPreparation.Done(var done) -> controls.shown(done);
                case RunPreparation.Failed(var title, var cause) -> controls.shown(title) + "\n" + controls.shown(cause);
                default -> controls.shown(RunProblems.message(problem));
            });
            told.getStyleClass().setAll("label", state instanceof RunPreparation.Done ? Style.GOOD_TEXT
                    : state instanceof RunPreparation.Failed ? Style.BAD_TEXT : Style.WARN_TEXT);
            RunControls.shown(make, !(state instanceof RunPreparation.Done));
        });
        HBox row = new HBox(10, told, make);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
