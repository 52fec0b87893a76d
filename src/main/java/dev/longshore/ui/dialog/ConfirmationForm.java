package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Picker;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is at stake: the host, each object by name, what goes with them, and what the user can add. */
final class ConfirmationForm {

    private static final int USUAL_NAME = 40;
    private static final int CHARS_IN_LINE = 45;
    private static final double ROW_HEIGHT = 26;
    private static final double LINE_HEIGHT = 18;
    private static final int LONGEST = 300;

    private final Confirmation confirmation;
    private final Messages messages;
    private final List<CheckBox> boxes;
    private final Optional<ChoiceBox<String>> picker;
    private final TypedNames typed;
    private final VBox node = new VBox(10);

    ConfirmationForm(Confirmation confirmation, Messages messages) {
        this.confirmation = confirmation;
        this.messages = messages;
        this.boxes = confirmation.options().stream().map(option -> {
            CheckBox box = new CheckBox(PlainText.visible(messages.text(option.label()), LONGEST));
            box.setId("option-" + option.id());
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            return box;
        }).toList();
        this.picker = confirmation.picker().map(ConfirmationForm::choices);
        this.typed = new TypedNames(confirmation.hosts(), confirmation.typed(), messages);
        if (!confirmation.hosts().isEmpty()) {
            node.getChildren().add(hosts());
        }
        if (!confirmation.objects().isEmpty() && !confirmation.hosts().isEmpty()) {
            node.getChildren().add(count());
        }
        if (!confirmation.objects().isEmpty()) {
            node.getChildren().add(objects());
        }
        confirmation.warning().ifPresent(warning -> node.getChildren().add(WarningLabel.of("dialog-warning", messages.text(warning))));
        confirmation.picker().ifPresent(question -> node.getChildren().add(labelled(question)));
        node.getChildren().addAll(boxes);
        node.getChildren().addAll(typed.nodes());
    }

    /** Where the keyboard begins; null where nothing is to be typed. */
    Node first() {
        return typed.first();
    }

    Node node() {
        return node;
    }

    /** While a box that is required is not ticked, or a name that must be typed is not. */
    BooleanBinding incomplete() {
        List<CheckBox> required = IntStream.range(0, boxes.size()).filter(i -> confirmation.options().get(i).required())
                .mapToObj(boxes::get).toList();
        Observable[] inputs = Stream.concat(required.stream().map(CheckBox::selectedProperty), typed.texts()).toArray(Observable[]::new);
        return Bindings.createBooleanBinding(() -> !required.stream().allMatch(CheckBox::isSelected) || !typed.complete(), inputs);
    }

    Confirmed confirmed() {
        return new Confirmed(IntStream.range(0, boxes.size()).filter(i -> boxes.get(i).isSelected())
                .mapToObj(i -> confirmation.options().get(i).id()).toList(), picker.map(ChoiceBox::getValue));
    }

    private static ChoiceBox<String> choices(Picker question) {
        ChoiceBox<String> choices = new ChoiceBox<>();
        choices.setId("dialog-picker");
        choices.getItems().setAll(question.values());
        choices.setValue(question.initial());
        choices.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return PlainText.visible(value, LONGEST);
            }

            @Override
            public String fromString(String shown) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        choices.setMaxWidth(Double.MAX_VALUE);
        return choices;
    }

    private Node labelled(Picker question) {
        Label label = new Label(messages.text(question.label()));
        label.setLabelFor(picker.orElseThrow());
        picker.orElseThrow().setAccessibleText(label.getText());
        return new VBox(4, label, picker.orElseThrow());
    }

    private boolean several() {
        return confirmation.hosts().size() > 1;
    }

    private int heads() {
        return several() ? confirmation.hosts().size() : 0;
    }

    private boolean isOn(Item item, Host host) {
        return item.host() == null ? host.equals(confirmation.host()) : item.host().equals(host.id());
    }

    /** Every host concerned, each on a line of its own. */
    private Node hosts() {
        Label name = new Label(messages.text(several() ? "dialog.hosts" : "dialog.host"));
        name.getStyleClass().add(Style.DIM);
        name.setMinWidth(Region.USE_PREF_SIZE);
        VBox lines = new VBox(4);
        for (Host host : confirmation.hosts()) {
            String id = lines.getChildren().isEmpty() ? "dialog-host" : "dialog-host-" + (lines.getChildren().size() + 1);
            lines.getChildren().add(HostLine.named(id, host, several(), messages));
        }
        return new HBox(8, name, lines);
    }

    private Node hostHead(Host host) {
        Label name = new Label(PlainText.visible(host.name(), LONGEST));
        name.getStyleClass().add(Style.SECTION);
        HBox head = new HBox(6, new HostDot(host.marks().colour()), name);
        head.getStyleClass().addAll("dialog-object", "dialog-object-host");
        return head;
    }

    private Label count() {
        Label count = new Label(messages.text("dialog.objects", confirmation.objects().size()));
        count.setId("dialog-count");
        count.getStyleClass().add(Style.SECTION);
        return count;
    }

    private ScrollPane objects() {
        VBox list = new VBox();
        for (Host host : confirmation.hosts()) {
            List<Item> there = confirmation.objects().stream().filter(item -> isOn(item, host)).toList();
            if (several() && !there.isEmpty()) {
                list.getChildren().add(hostHead(host));
            }
            there.forEach(item -> list.getChildren().add(object(item)));
        }
        if (confirmation.hosts().isEmpty()) {
            confirmation.objects().forEach(item -> list.getChildren().add(object(item)));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("dialog-objects");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(Math.min(8 * ROW_HEIGHT, heads() * ROW_HEIGHT + confirmation.objects().stream().mapToDouble(ConfirmationForm::height).sum()));
        scroll.setFocusTraversable(heads() + confirmation.objects().size() > 8);
        scroll.getStyleClass().add("dialog-objects");
        scroll.setAccessibleText(messages.text("dialog.objects", confirmation.objects().size()));
        return scroll;
    }

    /** The name is what must be read, all of it: a long one goes over several lines, its detail below. */
    private Node object(Item item) {
        Label name = new Label(PlainText.visible(item.name(), LONGEST));
        name.getStyleClass().add(Style.STRONG);
        Label detail = new Label(PlainText.visible(messages.text(item.detail()), LONGEST));
        detail.getStyleClass().add(Style.DIM);
        Pane row = usual(item) ? new HBox(8, name, detail) : new VBox(name, detail);
        name.setWrapText(!usual(item));
        name.setMinWidth(usual(item) ? Region.USE_PREF_SIZE : 0);
        name.setMinHeight(Region.USE_PREF_SIZE);
        row.getStyleClass().add("dialog-object");
        return row;
    }

    private static boolean usual(Item item) {
        return item.name().length() <= USUAL_NAME;
    }

    private static double height(Item item) {
        int lines = usual(item) ? 0 : 1 + Math.min(item.name().length(), LONGEST) / CHARS_IN_LINE;
        return ROW_HEIGHT + lines * LINE_HEIGHT;
    }
}
