package dev.longshore.ui.control;

import dev.longshore.domain.KebabCase;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonText;
import dev.longshore.ui.control.JsonShown.Mask;
import dev.longshore.ui.control.JsonShown.Type;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line of the tree: indentation, arrow, key, value, and the link that reveals it. */
final class JsonCell extends ListCell<JsonLine> {

    private static final double INDENT = 16;
    private static final int LONGEST_KEY = 80;
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final JsonTreeModel model;
    private final Messages messages;
    private final Region indent = new Region();
    private final Label arrow = label("json-arrow");
    private final Label key = label("json-key");
    private final Label colon = label("json-punctuation");
    private final Label value = label("json-value");
    private final Hyperlink reveal = new Hyperlink();
    private final HBox line = new HBox(indent, arrow, key, colon, value, reveal);

    JsonCell(JsonTreeModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("json-cell");
        setPrefWidth(0);
        indent.setMinWidth(USE_PREF_SIZE);
        arrow.setMinWidth(USE_PREF_SIZE);
        key.setMinWidth(USE_PREF_SIZE); // the value gives way
        colon.setMinWidth(USE_PREF_SIZE);
        reveal.setMinWidth(USE_PREF_SIZE);
        reveal.setFocusTraversable(false);
        reveal.getStyleClass().add("json-reveal");
        reveal.setOnAction(event -> model.act(getIndex()));
        HBox.setHgrow(value, Priority.SOMETIMES);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        // a menu is about the line it was opened on
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.SECONDARY && !isEmpty()) {
                model.select(getIndex());
            }
        });
        arrow.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.act(getIndex());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(JsonLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        indent.setPrefWidth(item.depth() * INDENT);
        showArrow(item);
        showKey(item);
        showValue(item);
        setGraphic(line);
        setAccessibleText(key.getText() + colon.getText() + value.getText());
    }

    private void showArrow(JsonLine item) {
        boolean more = item.kind() == JsonLine.Kind.MORE;
        arrow.setText(item.kind() == JsonLine.Kind.OPEN ? "▾" : item.kind() == JsonLine.Kind.COLLAPSED || more ? "▸" : "");
        arrow.setMouseTransparent(arrow.getText().isEmpty());
    }

    private void showKey(JsonLine item) {
        boolean named = item.key() != null && item.kind() != JsonLine.Kind.MORE;
        String name = named ? quoted(item.key()) : "";
        key.setText(name);
        colon.setText(named ? ": " : "");
        key.pseudoClassStateChanged(HIT, named && model.hits().in(name));
    }

    private void showValue(JsonLine item) {
        JsonShown shown = item.kind() == JsonLine.Kind.VALUE ? model.texts().shown(item) : null;
        Type type = shown == null ? Type.CONTAINER : shown.type();
        boolean summary = item.kind() == JsonLine.Kind.COLLAPSED || item.kind() == JsonLine.Kind.MORE;
        value.getStyleClass().setAll(List.of("label", "json-value", summary ? "json-summary" : "json-" + KebabCase.of(type)));
        value.setText(shown == null ? structure(item) : shown.text());
        value.pseudoClassStateChanged(HIT, shown != null && type != Type.CONTAINER && model.hits().in(shown.text()));
        Mask mask = shown == null ? Mask.NONE : shown.mask();
        reveal.setVisible(mask != Mask.NONE);
        reveal.setManaged(mask != Mask.NONE);
        reveal.setText(messages.text(mask == Mask.REVEALED ? "json.hide" : "json.reveal"));
        reveal.setVisited(false);
    }

    private String structure(JsonLine item) {
        boolean array = item.node() instanceof JsonArray;
        return switch (item.kind()) {
            case OPEN -> array ? "[" : "{";
            case CLOSE -> array ? "]" : "}";
            case MORE -> messages.text("json.more", model.hidden(item));
            default -> summary(model.texts().summary(item));
        };
    }

    private String summary(JsonSummary summary) {
        if (summary.array()) {
            return messages.text("json.summary.items", summary.size());
        }
        if (summary.firstKey() == null) {
            return messages.text("json.summary.entries", summary.size());
        }
        return summary.size() == 1
                ? messages.text("json.summary.only", summary.firstKey(), summary.first())
                : messages.text("json.summary.first", summary.firstKey(), summary.first(), summary.size() - 1);
    }

    private static String quoted(String name) {
        return name.length() <= LONGEST_KEY ? JsonText.quote(name) : JsonText.quote(name.substring(0, LONGEST_KEY)) + "…";
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
