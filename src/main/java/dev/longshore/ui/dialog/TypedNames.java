package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
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
public final class TypedNames {

    private static final int LONGEST = 80;
    private static final double LONGEST_BESIDE = 180;
    private static final double LEAST_BESIDE = 80;
    private static final int COLUMNS_BESIDE = 10;

    private final Map<Host, TextField> fields = new LinkedHashMap<>();
    private final Messages messages;

    /** @param all whether the names of all are typed, or only those of production hosts */
    public TypedNames(List<Host> hosts, boolean all, Messages messages) {
        this.messages = messages;
        hosts.stream().filter(host -> all || host.marks().production()).forEach(host -> {
            TextField field = new TextField();
            field.setId(fields.isEmpty() ? "dialog-typed" : "dialog-typed-" + (fields.size() + 1));
            field.setAccessibleText(words(host));
            fields.put(host, field);
        });
    }

    private String words(Host host) {
        return messages.text(host.marks().production() ? "dialog.typed" : "dialog.typed.any", PlainText.visible(host.name(), LONGEST));
    }

    /** Each below its words. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        fields.forEach((host, field) -> {
            Label label = new Label(words(host));
            label.setLabelFor(field);
            label.setWrapText(true);
            nodes.add(new VBox(4, label, field));
        });
        return nodes;
    }

    /** Each behind the name that is to be typed, in one line. */
    public List<Node> besides() {
        List<Node> nodes = new ArrayList<>();
        fields.forEach((host, field) -> {
            Label type = new Label(messages.text("dialog.typed.short"));
            type.setMinWidth(Label.USE_PREF_SIZE);
            type.getStyleClass().add(Style.DIM);
            Label name = new Label(PlainText.visible(host.name(), LONGEST));
            name.setLabelFor(field);
            name.getStyleClass().add(Style.STRONG);
            name.setMaxWidth(LONGEST_BESIDE);
            field.setPrefColumnCount(COLUMNS_BESIDE);
            field.setMinWidth(LEAST_BESIDE);
            nodes.addAll(List.of(type, name, field));
        });
        return nodes;
    }

    /** Null where nothing is to be typed. */
    public Node first() {
        return fields.isEmpty() ? null : fields.values().iterator().next();
    }

    public Stream<Observable> texts() {
        return fields.values().stream().map(TextField::textProperty);
    }

    /** Whether every name stands in its field, letter for letter. */
    public boolean complete() {
        return fields.entrySet().stream().allMatch(each -> each.getValue().getText().equals(each.getKey().name()));
    }
}
