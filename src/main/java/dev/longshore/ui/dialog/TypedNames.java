package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for the name of each host of which more than a click is wanted. */
final class TypedNames {

    private static final int LONGEST = 80;

    private final Map<Host, TextField> fields = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** @param all whether the names of all are typed, or only those of production hosts */
    TypedNames(List<Host> hosts, boolean all, Messages messages) {
        hosts.stream().filter(host -> all || host.marks().production()).forEach(host -> {
            TextField field = new TextField();
            field.setId(fields.isEmpty() ? "dialog-typed" : "dialog-typed-" + (fields.size() + 1));
            Label label = new Label(messages.text(host.marks().production() ? "dialog.typed" : "dialog.typed.any", PlainText.visible(host.name(), LONGEST)));
            label.setLabelFor(field);
            label.setWrapText(true);
            field.setAccessibleText(label.getText());
            fields.put(host, field);
            nodes.add(new VBox(4, label, field));
        });
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Null where nothing is to be typed. */
    Node first() {
        return fields.isEmpty() ? null : fields.values().iterator().next();
    }

    Stream<Observable> texts() {
        return fields.values().stream().map(TextField::textProperty);
    }

    /** Whether every name stands in its field, letter for letter. */
    boolean complete() {
        return fields.entrySet().stream().allMatch(each -> each.getValue().getText().equals(each.getKey().name()));
    }
}
