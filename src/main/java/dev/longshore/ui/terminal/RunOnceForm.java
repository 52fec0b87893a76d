package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import dev.longshore.service.terminal.RunOutput;
import dev.longshore.service.terminal.TerminalState;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.OutputView;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.terminal.RunOnceModel.Outcome;
import dev.longshore.ui.terminal.RunOnceModel.Target;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A command, the containers it is run in, and what it says in each. */
final class RunOnceForm implements Form {

    private static final int LONGEST = 40;
    private static final double OUTPUT_HEIGHT = 260;
    private static final double WIDTH = 680;

    private final RunOnceModel model;
    private final Messages messages;
    private final ClipboardAccess clipboard;
    private final TextField command = new TextField();
    private final BorderPane outcome = new BorderPane();
    private final VBox list = new VBox(4);
    private final ToggleGroup chosen = new ToggleGroup();
    private final VBox content;
    /** What each has said: a view is filled once. */
    private final Map<Target, Node> said = new HashMap<>();

    RunOnceForm(RunOnceModel model, Messages messages, ClipboardAccess clipboard) {
        this.model = model;
        this.messages = messages;
        this.clipboard = clipboard;
        StartFields fields = model.fields();
        command.setId("run-once-command");
        command.setPromptText("cat /etc/os-release");
        command.textProperty().bindBidirectional(fields.command());
        HBox more = new HBox(10, field("run-once-user", "terminal.user", "terminal.user.own", fields.user()),
                field("run-once-directory", "terminal.directory", "terminal.directory.own", fields.directory()));
        list.getStyleClass().add("run-once-list");
        list.setId("run-once-containers");
        outcome.setLeft(list);
        outcome.setMinHeight(OUTPUT_HEIGHT);
        outcome.setPrefHeight(OUTPUT_HEIGHT);
        outcome.setCenter(WrappedLabel.of(messages.text("terminal.once.hint"), Style.DIM));
        model.targets().forEach(target -> list.getChildren().add(line(target)));
        content = new VBox(10, new VBox(4, FieldLabel.of("terminal.command", command, messages), command), more, outcome);
        content.setPrefWidth(WIDTH);
    }

    @Override
    public Message title() {
        return Message.of("terminal.once.title", model.targets().size());
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("terminal.once.verb", model.targets().size()));
    }

    @Override
    public Message cancel() {
        return Message.of("terminal.once.close");
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.invalid();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return command;
    }

    /** The window stays: what is said shows in it. */
    @Override
    public void submit(Runnable close) {
        model.begin();
        if (chosen.getSelectedToggle() == null) {
            chosen.getToggles().getFirst().setSelected(true);
        }
    }

    @Override
    public void closed() {
        model.stop();
    }

    private VBox field(String id, String key, String own, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text(own));
        field.textProperty().bindBidirectional(text);
        VBox both = new VBox(4, FieldLabel.of(key, field, messages), field);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    private ToggleButton line(Target target) {
        ToggleButton line = new ToggleButton();
        line.setMnemonicParsing(false);
        line.setId("run-once-" + list.getChildren().size());
        line.setToggleGroup(chosen);
        line.getStyleClass().addAll("log-tool", "run-once-line");
        line.setMaxWidth(Double.MAX_VALUE);
        StateDot dot = new StateDot();
        line.setGraphic(dot);
        target.outcome().subscribe(now -> {
            String name = PlainText.visible(target.container().name(), LONGEST);
            line.setText(brief(now).isEmpty() ? name : messages.text("terminal.chip", name, brief(now)));
            mark(dot, now);
            said.remove(target);
            if (line.isSelected()) {
                show(target);
            }
        });
        line.selectedProperty().subscribe(on -> {
            if (on) {
                show(target);
            }
        });
        return line;
    }

    private String brief(Outcome now) {
        return switch (now) {
            case Outcome.Waiting _ -> "";
            case Outcome.Running _ -> messages.text("terminal.once.running");
            case Outcome.Done(var output) when output.end() instanceof TerminalState.Ended(var code, _) && code.isPresent() ->
                    messages.text("terminal.once.exit", code.getAsInt());
            case Outcome.Done(var output) -> StateWords.brief(output.end()).map(messages::text).orElse("");
            case Outcome.Broken _ -> messages.text("terminal.brief.ended");
        };
    }

    private static void mark(StateDot dot, Outcome now) {
        switch (now) {
            case Outcome.Waiting _ -> dot.show("○", Tone.NEUTRAL);
            case Outcome.Running _ -> dot.show("●", Tone.GOOD);
            case Outcome.Done(var output) -> TerminalDots.show(dot, output.end());
            case Outcome.Broken _ -> dot.show("○", Tone.BAD);
        }
    }

    private void show(Target target) {
        switch (target.outcome().get()) {
            case Outcome.Waiting _ -> outcome.setCenter(WrappedLabel.of(messages.text("terminal.once.hint"), Style.DIM));
            case Outcome.Running _ -> outcome.setCenter(new HBox(8, new Label(messages.text("terminal.once.running")), QuietBar.waiting()));
            case Outcome.Done(var output) -> outcome.setCenter(said.computeIfAbsent(target, of -> view(output)));
            case Outcome.Broken(var why) -> outcome.setCenter(WrappedLabel.of(PlainText.visible(why, 500), Style.BAD_TEXT));
        }
    }

    private Node view(RunOutput output) {
        OutputView view = new OutputView("run-once-output", messages, clipboard);
        view.append(List.of(output.text()));
        Label end = WrappedLabel.of(StateWords.said(output.end()).map(messages::text).orElse(""), Style.DIM);
        end.setId("run-once-end");
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        return new VBox(6, end, view.node());
    }
}
