package dev.longshore.ui.terminal;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What opens a terminal: the command and whose it is, or the container's main process. */
final class StartForm {

    private static final List<String> SHELLS = List.of("bash", "zsh", "ash", "sh");
    private static final double WIDEST = 520;

    private final TerminalsModel model;
    private final Messages messages;
    private final ComboBox<String> command = new ComboBox<>();
    private final Button open = new Button();
    private final Label stopped = WrappedLabel.of("", Style.WARN_TEXT);
    private final Label problem = WrappedLabel.of("", Style.SMALL, Style.BAD_TEXT);
    private final VBox attach = new VBox(8);
    private final ScrollPane root;

    StartForm(TerminalsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        StartFields fields = model.fields();
        Label title = new Label(messages.text("terminal.start.title"));
        title.getStyleClass().add(Style.STRONG);
        stopped.setId("terminal-stopped");
        problem.setId("terminal-environment-message");
        open.setText(messages.text("terminal.start.open"));
        open.setId("terminal-open");
        open.getStyleClass().add(Style.PRIMARY);
        open.setOnAction(click -> model.open());
        VBox content = new VBox(10, title, stopped, command(fields), pair(
                field("terminal-user", "terminal.user", "terminal.user.own", fields.user()),
                field("terminal-directory", "terminal.directory", "terminal.directory.own", fields.directory())),
                environment(fields), privileged(fields), open, attach);
        content.getStyleClass().add("terminal-start");
        content.setMaxWidth(WIDEST);
        fillAttach();
        root = new ScrollPane(content);
        root.setId("terminal-start");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("terminal-start-scroll");
        WhileShown.listen(root, () -> Subscription.combine(model.container().subscribe(this::show), fields.environment().subscribe(text -> check())));
    }

    Node root() {
        return root;
    }

    /** Where the keyboard begins. */
    Node first() {
        return open.isDisabled() ? command : open;
    }

    private void show(ContainerNow now) {
        boolean off = now.known() && (!now.running() || now.paused());
        stopped.setText(!off ? "" : messages.text(now.paused() ? "terminal.start.paused" : "terminal.start.stopped"));
        shown(stopped, off);
        open.setDisable(off || model.fields().problem().isPresent());
        shown(attach, now.tty() && now.running());
    }

    private void check() {
        problem.setText(model.fields().problem().map(messages::text).orElse(""));
        shown(problem, !problem.getText().isEmpty());
        show(model.container().get());
    }

    /** Typed freely; the shells that are looked for are offered. */
    private Node command(StartFields fields) {
        command.setId("terminal-command");
        command.setEditable(true);
        command.getItems().setAll(SHELLS);
        command.setPromptText(messages.text("terminal.command.found"));
        command.setMaxWidth(Double.MAX_VALUE);
        command.getEditor().textProperty().bindBidirectional(fields.command());
        command.getEditor().setOnAction(enter -> open.fire());
        return new VBox(4, FieldLabel.of("terminal.command", command, messages), command);
    }

    private VBox field(String id, String key, String own, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text(own));
        field.textProperty().bindBidirectional(text);
        field.setOnAction(enter -> open.fire());
        return new VBox(4, FieldLabel.of(key, field, messages), field);
    }

    private Node environment(StartFields fields) {
        TextArea area = new TextArea();
        area.setId("terminal-environment");
        area.setPromptText("NAME=value");
        area.setPrefRowCount(2);
        area.getStyleClass().add(Style.MONO);
        area.textProperty().bindBidirectional(fields.environment());
        return new VBox(4, FieldLabel.of("terminal.environment", area, messages), area, problem);
    }

    private Node privileged(StartFields fields) {
        CheckBox box = new CheckBox(messages.text("terminal.privileged"));
        box.setId("terminal-privileged");
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(fields.privileged());
        return box;
    }

    private void fillAttach() {
        Label head = new Label(messages.text("terminal.attach.title"));
        head.getStyleClass().add(Style.STRONG);
        Button go = new Button(messages.text("terminal.attach.go"));
        go.setId("terminal-attach");
        go.setOnAction(click -> model.attach());
        Region line = new Region();
        line.getStyleClass().add("terminal-line");
        attach.getChildren().addAll(line, head, WrappedLabel.of(messages.text("terminal.attach.hint"), Style.DIM), go);
    }

    private static GridPane pair(VBox left, VBox right) {
        GridPane pair = new GridPane(10, 0);
        pair.addRow(0, left, right);
        GridPane.setHgrow(left, Priority.ALWAYS);
        GridPane.setHgrow(right, Priority.ALWAYS);
        return pair;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
