package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.ChoiceText;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.ChoiceBox;

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
}
