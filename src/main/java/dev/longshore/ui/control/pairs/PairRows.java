package dev.longshore.ui.control.pairs;

import dev.longshore.ui.control.CoveredField;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.function.BiPredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rows of a {@link PairList}, with a button that adds one. A secret value shows only while the keyboard is in it. */
public final class PairRows extends VBox {

    private final PairList list;
    private final Words words;
    private final BiPredicate<String, String> secret;
    private final Messages messages;
    private final VBox lines = new VBox(6);

    /**
     * Node ids and message keys.
     *
     * @param id          of the nodes: {@code <id>-name-1}, {@code <id>-value-1}, {@code <id>-remove-1}, {@code <id>-add}
     * @param title       what the pairs are
     * @param add         on the button
     * @param namePrompt  an example of a name
     * @param valuePrompt an example of a value
     */
    public record Words(String id, String title, String add, String namePrompt, String valuePrompt) { }

    /** @param secret whether a value of that name is to be covered */
    public PairRows(PairList list, Words words, BiPredicate<String, String> secret, Messages messages) {
        super(6);
        this.list = list;
        this.words = words;
        this.secret = secret;
        this.messages = messages;
        Button add = new Button(messages.text(words.add()), Icons.of("plus"));
        add.setId(words.id() + "-add");
        add.setMnemonicParsing(false);
        add.getStyleClass().addAll(Style.FLAT, Style.LINK);
        add.setOnAction(click -> {
            list.add("", "");
            ((HBox) lines.getChildren().getLast()).getChildren().getFirst().requestFocus();
        });
        Label title = new Label(messages.text(words.title()));
        title.setLabelFor(add);
        list.rows().addListener((ListChangeListener<Pair>) this::changed);
        fill();
        getChildren().addAll(title, lines, add);
    }

    /** Typing within a row is a change of the list too, and must not take the field away from under the fingers. */
    private void changed(ListChangeListener.Change<? extends Pair> change) {
        while (change.next()) {
            if (change.wasAdded() || change.wasRemoved()) {
                fill();
                return;
            }
        }
    }

    private void fill() {
        lines.getChildren().clear();
        for (int i = 0; i < list.rows().size(); i++) {
            lines.getChildren().add(line(list.rows().get(i), i + 1));
        }
        lines.setVisible(!list.rows().isEmpty());
        lines.setManaged(!list.rows().isEmpty());
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }

    private HBox line(Pair pair, int number) {
        String title = messages.text(words.title());
        TextField name = field("name", number, pair.name(), words.namePrompt(), messages.text("pairs.name", title, number));
        TextField value = field("value", number, pair.value(), words.valuePrompt(), messages.text("pairs.value", title, number));
        CoveredField covered = new CoveredField(value, Bindings.createBooleanBinding(() -> secret.test(pair.name().get(), pair.value().get()),
                pair.name(), pair.value()));
        name.setPrefWidth(150);
        HBox.setHgrow(covered, Priority.ALWAYS);
        Button remove = new Button("", Icons.of("x"));
        remove.setId(words.id() + "-remove-" + number);
        remove.getStyleClass().add(Style.FLAT);
        remove.setTooltip(new Tooltip(messages.text("pairs.remove")));
        remove.setAccessibleText(messages.text("pairs.remove"));
        remove.setOnAction(click -> list.rows().removeIf(each -> each == pair));
        Label equals = new Label("=");
        equals.getStyleClass().add(Style.DIM);
        HBox line = new HBox(6, name, equals, covered, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TextField field(String part, int number, StringProperty text, String prompt, String spoken) {
        TextField field = new TextField();
        field.setId(words.id() + "-" + part + "-" + number);
        field.setPromptText(prompt);
        field.setAccessibleText(spoken);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
