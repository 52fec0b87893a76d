package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import dev.longshore.ui.dialog.Dialogs.Picker;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is at stake: the host, each object by name, what goes with them, and what the user can add. */
final class ConfirmationForm {

    private static final int LONGEST = 300;
    private static final int ROWS = 8;
    /** Beside a second list. */
    private static final int FEWER_ROWS = 4;

    private final Confirmation confirmation;
    private final Messages messages;
    private final List<OptionBox> boxes;
    private final Optional<ChoiceBox<String>> picker;
    private final TypedNames typed;
    private final VBox node = new VBox(10);

    ConfirmationForm(Confirmation confirmation, Messages messages) {
        this.confirmation = confirmation;
        this.messages = messages;
        this.boxes = confirmation.options().stream().map(option -> new OptionBox(option, confirmation.hosts(), messages)).toList();
        this.picker = confirmation.picker().map(ConfirmationForm::choices);
        this.typed = new TypedNames(confirmation.hosts(), confirmation.typed(), messages);
        if (!confirmation.hosts().isEmpty()) {
            node.getChildren().add(hosts());
        }
        if (!confirmation.objects().isEmpty() && !confirmation.hosts().isEmpty()) {
            node.getChildren().add(count());
        }
        if (!confirmation.objects().isEmpty()) {
            node.getChildren().add(new ObjectList(confirmation.objects(), confirmation.hosts(), messages)
                    .node("dialog-objects", confirmation.options().stream().anyMatch(option -> option.extra().isPresent()) ? FEWER_ROWS : ROWS));
        }
        confirmation.warning().ifPresent(warning -> node.getChildren().add(WarningLabel.of("dialog-warning", messages.text(warning))));
        confirmation.picker().ifPresent(question -> node.getChildren().add(labelled(question)));
        boxes.forEach(box -> node.getChildren().addAll(box.nodes()));
        node.getChildren().addAll(typed.nodes());
    }

    /** Where the keyboard begins; null where nothing is to be typed. */
    Node first() {
        return typed.first();
    }

    Node node() {
        return node;
    }

    /** While a box that is required is not ticked, or a name or a word that must be typed is not. */
    BooleanBinding incomplete() {
        Observable[] inputs = Stream.concat(boxes.stream().flatMap(OptionBox::inputs), typed.texts()).toArray(Observable[]::new);
        return Bindings.createBooleanBinding(() -> boxes.stream().anyMatch(OptionBox::incomplete) || !typed.complete(), inputs);
    }

    Confirmed confirmed() {
        return new Confirmed(boxes.stream().filter(OptionBox::selected).map(OptionBox::id).toList(), picker.map(ChoiceBox::getValue));
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

    private Label count() {
        Label count = new Label(messages.text("dialog.objects", confirmation.objects().size()));
        count.setId("dialog-count");
        count.getStyleClass().add(Style.SECTION);
        return count;
    }
}
