package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.FoldedText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A list of containers to choose from, found by name, host or image. */
final class AddForm implements Form {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;

    private final List<KnownContainer> all;
    private final int room;
    private final Messages messages;
    private final Consumer<List<ObjectRef>> chosen;
    private final Set<ObjectRef> marked = new LinkedHashSet<>();
    private final TextField field = new TextField();
    private final ListView<KnownContainer> list = new ListView<>();
    private final Label said = WrappedLabel.of("", Style.SMALL, Style.DIM);
    private final SimpleObjectProperty<Message> verb = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper();
    private final VBox content;

    /** @param room how many more can be read @param chosen gets at least one */
    AddForm(List<KnownContainer> all, int room, Messages messages, Consumer<List<ObjectRef>> chosen) {
        this.all = List.copyOf(all);
        this.room = room;
        this.messages = messages;
        this.chosen = chosen;
        field.setId("logs-add-field");
        field.setPromptText(messages.text("logs.add.prompt"));
        field.textProperty().addListener((property, was, is) -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("logs-add-list");
        list.setPrefHeight(HEIGHT);
        list.setAccessibleText(messages.text("logs.add.title"));
        list.setPlaceholder(new Label(messages.text(all.isEmpty() ? "logs.add.none" : "logs.add.nothing")));
        list.setCellFactory(view -> new AddCell(messages, marked::contains, this::turn));
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE && list.getSelectionModel().getSelectedItem() != null) {
                turn(list.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        content = new VBox(6, FieldLabel.of("logs.add.field", field, messages), field, list, said);
        content.setPrefWidth(WIDTH);
        find();
        tell();
    }

    private void find() {
        String words = field.getText();
        list.getItems().setAll(all.stream().filter(each -> words.isBlank()
                || FoldedText.of(each.container().name() + " " + each.host() + " " + each.image()).holds(words)).toList());
        list.getSelectionModel().selectFirst();
        tell();
    }

    private void pressed(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> list.getSelectionModel().select(Math.min(list.getItems().size() - 1, at + 1));
            case UP -> list.getSelectionModel().select(Math.max(0, at - 1));
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        tell();
        key.consume();
    }

    private void turn(KnownContainer container) {
        if (!marked.remove(container.container()) && marked.size() < room) {
            marked.add(container.container());
        }
        list.getSelectionModel().select(container);
        list.refresh();
        tell();
    }

    /** Without a mark, the line that is selected is meant. */
    private List<ObjectRef> wanted() {
        KnownContainer at = list.getSelectionModel().getSelectedItem();
        return !marked.isEmpty() ? List.copyOf(marked) : at == null || room == 0 ? List.of() : List.of(at.container());
    }

    private void tell() {
        List<ObjectRef> wanted = wanted();
        invalid.set(wanted.isEmpty());
        verb.set(wanted.size() == 1 ? Message.of("logs.add.verb.one", PlainText.visible(wanted.getFirst().name(), 40))
                : Message.of("logs.add.verb", wanted.size()));
        said.setText(messages.text(marked.size() >= room ? "logs.add.full" : "logs.add.hint", LogsModule.MOST));
    }

    @Override
    public Message title() {
        return Message.of("logs.add.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return verb;
    }

    @Override
    public ObservableBooleanValue invalid() {
        return invalid.getReadOnlyProperty();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return field;
    }

    @Override
    public void opens(Runnable press) {
        list.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> tell());
        field.setOnAction(enter -> press.run());
    }

    @Override
    public void submit(Runnable close) {
        List<ObjectRef> wanted = wanted();
        if (!wanted.isEmpty()) {
            chosen.accept(wanted);
            close.run();
        }
    }
}
