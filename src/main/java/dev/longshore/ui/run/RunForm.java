package dev.longshore.ui.run;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.FollowingScroll;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The window that runs a container: the form, the request it makes, and a line to paste. */
final class RunForm implements Form {

    private static final int LONGEST_IMAGE = 40;
    /** Five lines, and part of a sixth where there are more. */
    private static final double MOST_NOTES = 118;

    private final RunViewModel model;
    private final Messages messages;
    private final RunControls controls;
    private final RunSections sections;
    private final VBox notes = new VBox(4);
    private final ScrollPane notesScroll = RunControls.upTo(MOST_NOTES, notes);
    private final VBox said = new VBox(4);
    private final VBox content;

    RunForm(RunViewModel model, ClipboardAccess clipboard, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.controls = new RunControls(model, messages);
        this.sections = new RunSections(model, controls, messages);
        TabPane tabs = new TabPane(tab("form", "run.tab.form", scrolling(sections.node())),
                tab("request", "run.tab.request", new RunBodyTab(model, clipboard, messages)),
                tab("paste", "run.tab.paste", new RunPasteTab(model, controls, messages)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setSide(Side.TOP);
        tabs.setId("run-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        notes.setId("run-notes");
        notes.getStyleClass().add("run-notes-lines");
        notesScroll.getStyleClass().add("run-notes");
        said.setId("run-said");
        said.getStyleClass().add("run-said");
        content = new VBox(10, tabs, notesScroll, said, copies());
        content.getStyleClass().add("run-form");
        content.parentProperty().subscribe(frame -> {
            if (frame != null) {
                frame.getStyleClass().add("run-window");   // wider than a question
            }
        });
        model.obstacle().subscribe(this::note);
        model.problems().subscribe(this::note);
        model.warnings().subscribe(this::note);
        model.sending().said().subscribe(now -> say(now.orElse(null)));
    }

    @Override
    public Message title() {
        return Message.of("run.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return model.sending().busy().flatMap(busy -> model.fields().image().map(image -> busy ? Message.of("run.verb.busy")
                : image.isBlank() ? Message.of("run.verb.none") : Message.of("run.verb", PlainText.visible(image.strip(), LONGEST_IMAGE))));
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.blocked();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return sections.image();
    }

    @Override
    public void submit(Runnable close) {
        model.submit(close);
    }

    @Override
    public void closed() {
        model.closed();
    }

    private Tab tab(String id, String key, Node node) {
        Tab tab = new Tab(messages.text(key), node);
        tab.setId("run-tab-" + id);
        return tab;
    }

    private static ScrollPane scrolling(Region node) {
        ScrollPane scroll = new FollowingScroll(node);
        scroll.setId("run-scroll");
        return scroll;
    }

    private HBox copies() {
        MenuButton copy = new MenuButton(messages.text("run.copy"), Icons.of("copy"));
        copy.setId("run-copy");
        copy.setMnemonicParsing(false);
        copy.getItems().addAll(copyItem("run.copy.docker-run", RunText.Kind.DOCKER_RUN), copyItem("run.copy.compose", RunText.Kind.COMPOSE),
                copyItem("run.copy.curl", RunText.Kind.CURL), new SeparatorMenuItem(), item("run.copy.secrets", model::copyWithSecrets));
        Label note = new Label(messages.text("run.copy.note"));
        note.getStyleClass().addAll(Style.DIM, Style.SMALL);
        HBox line = new HBox(10, copy, note);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private MenuItem copyItem(String key, RunText.Kind kind) {
        return item(key, () -> model.copy(kind));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** Why it cannot be sent, then what should be known before: also where the field concerned is out of sight. */
    private void note() {
        List<Node> lines = new ArrayList<>();
        model.obstacle().get().ifPresent(message -> lines.add(told(message, "lock", Style.BAD_TEXT)));
        model.problems().get().forEach((field, message) -> lines.add(told(RunProblems.named(field, message), "error", Style.BAD_TEXT)));
        model.warnings().get().forEach(message -> lines.add(told(message, "alert", Style.WARN_TEXT)));
        notes.getChildren().setAll(lines);
        RunControls.shown(notesScroll, !lines.isEmpty());
    }

    private void say(RunSending.Said now) {
        said.getChildren().clear();
        RunControls.shown(said, now != null);
        if (now == null) {
            return;
        }
        if (now.unknown()) {
            said.getChildren().add(told(Message.of("run.unknown"), "alert", Style.BAD_TEXT));
        }
        said.getChildren().addAll(told(Failures.title(now.failure()), "error", Style.BAD_TEXT), plain(Failures.cause(now.failure())));
        Label detail = new Label(PlainText.multiLine(now.failure().detail()));
        detail.setWrapText(true);
        detail.getStyleClass().add(Style.MONO);
        said.getChildren().addAll(detail, plain(Failures.nextStep(now.failure())));
        if (now.unknown()) {
            Button again = new Button(messages.text("run.unknown.again"));
            again.setId("run-again");
            again.setOnAction(click -> model.sending().allowAgain());
            said.getChildren().add(again);
        }
    }

    private Label plain(Message message) {
        return WrappedLabel.of(controls.shown(message));
    }

    private Label told(Message message, String icon, String style) {
        Label label = plain(message);
        label.setGraphic(Icons.of(icon));
        label.getStyleClass().add(style);
        return label;
    }
}
