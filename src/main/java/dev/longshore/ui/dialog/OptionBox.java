package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Dialogs.Extra;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A check box of a question; where further objects go with it they are listed above it, and a word is typed below. */
final class OptionBox {

    private static final int LONGEST = 300;
    private static final int ROWS = 4;

    private final Option option;
    private final CheckBox box;
    private final Optional<TextField> typed;
    private final List<Node> nodes = new ArrayList<>();

    /** @param hosts of the whole question */
    OptionBox(Option option, List<Host> hosts, Messages messages) {
        this.option = option;
        this.box = new CheckBox(PlainText.visible(messages.text(option.label()), LONGEST));
        box.setId("option-" + option.id());
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        this.typed = option.extra().map(extra -> field());
        option.extra().ifPresent(extra -> {
            Label head = WrappedLabel.of(messages.text(extra.head()), Style.SECTION);
            head.setId("option-" + option.id() + "-head");
            nodes.add(head);
            nodes.add(new ObjectList(extra.objects(), hosts, messages).node("option-" + option.id() + "-objects", ROWS));
        });
        nodes.add(box);
        option.extra().ifPresent(extra -> nodes.add(labelled(extra, messages)));
    }

    List<Node> nodes() {
        return nodes;
    }

    String id() {
        return option.id();
    }

    boolean selected() {
        return box.isSelected();
    }

    /** Whether it stands in the way of the verb: required and not ticked, or ticked without its word. */
    boolean incomplete() {
        return box.isSelected() ? !option.extra().map(Extra::word).equals(typed.map(TextField::getText)) : option.required();
    }

    Stream<Observable> inputs() {
        return Stream.concat(Stream.of(box.selectedProperty()), typed.stream().map(TextField::textProperty));
    }

    private TextField field() {
        TextField field = new TextField();
        field.setId("option-" + option.id() + "-typed");
        field.disableProperty().bind(box.selectedProperty().not());
        return field;
    }

    private Node labelled(Extra extra, Messages messages) {
        Label label = WrappedLabel.of(messages.text("dialog.typed.any", PlainText.visible(extra.word(), LONGEST)));
        label.setLabelFor(typed.orElseThrow());
        label.disableProperty().bind(box.selectedProperty().not());
        typed.orElseThrow().setAccessibleText(label.getText());
        return new VBox(4, label, typed.orElseThrow());
    }
}
