package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.ChoiceText;
import dev.longshore.ui.control.RiskTags;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;

/** One of several hosts, by name and address: two may be named alike. */
public final class HostChoice {

    private static final int LONGEST = 80;

    private HostChoice() {
    }

    public static ChoiceBox<Host> of(String id, List<Host> hosts, Property<Host> chosen) {
        ChoiceBox<Host> choice = new ChoiceBox<>();
        choice.setId(id);
        choice.getItems().setAll(hosts);
        choice.setConverter(new ChoiceText<>(host -> PlainText.visible(host.name() + " · " + host.endpoint().uri(), LONGEST)));
        choice.valueProperty().bindBidirectional(chosen);
        choice.setDisable(hosts.isEmpty());
        choice.setMaxWidth(Double.MAX_VALUE);
        return choice;
    }

    /** The name above a choice, and beside it the tags of the host that is chosen. */
    public static HBox label(String key, ChoiceBox<Host> choice, Messages messages) {
        return new HBox(8, FieldLabel.of(key, choice, messages), tags(choice.valueProperty(), messages));
    }

    /** What must not be overlooked of the host that is chosen; takes no room where there is nothing. */
    public static HBox tags(ObservableValue<Host> chosen, Messages messages) {
        HBox tags = new HBox(4);
        tags.setAlignment(Pos.CENTER_LEFT);
        chosen.subscribe(host -> {
            tags.getChildren().setAll(host == null ? List.of() : RiskTags.of(host.endpoint(), messages));
            tags.setManaged(!tags.getChildren().isEmpty());
        });
        return tags;
    }
}
