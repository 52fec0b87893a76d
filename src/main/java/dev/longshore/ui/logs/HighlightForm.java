package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.service.logs.SavedFilter;
import dev.longshore.service.logs.SavedHighlight;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks by what name and in which colour a search is marked in all logs. */
final class HighlightForm implements Form {

    private static final int LONGEST = 60;

    private final SavedFilter.SavedSearch search;
    private final List<String> names;
    private final Messages messages;
    private final Consumer<SavedHighlight> made;
    private final TextField name = new TextField();
    private final Hint hint = new Hint(name, "logs-highlight-hint");
    private final ToggleGroup colours = new ToggleGroup();
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper();
    private final VBox content;

    /** @param names that others have; one of them is replaced */
    HighlightForm(SavedFilter.SavedSearch search, List<String> names, Messages messages, Consumer<SavedHighlight> made) {
        this.search = search;
        this.names = List.copyOf(names);
        this.messages = messages;
        this.made = made;
        name.setId("logs-highlight-name");
        name.setText(search.text().strip());
        name.textProperty().addListener((property, was, is) -> check());
        HBox patches = new HBox(6);
        patches.setId("logs-highlight-colours");
        for (SavedHighlight.Colour colour : SavedHighlight.Colour.values()) {
            patches.getChildren().add(patch(colour));
        }
        colours.selectToggle(colours.getToggles().get(names.size() % SavedHighlight.Colour.values().length));
        colours.selectedToggleProperty().addListener((property, was, is) -> {
            if (is == null) {
                colours.selectToggle(was);   // one is always chosen
            }
        });
        Label label = new Label(messages.text("logs.highlights.colour"));
        content = new VBox(4, WrappedLabel.of(messages.text("logs.highlights.what", PlainText.visible(search.text(), LONGEST))),
                FieldLabel.of("logs.filters.name", name, messages), name, hint.label(), label, patches);
        content.setPrefWidth(380);
        check();
        name.selectAll();
    }

    private ToggleButton patch(SavedHighlight.Colour colour) {
        String word = messages.text("logs.highlight-colour." + colour.name().toLowerCase(Locale.ROOT));
        Region patch = new Region();
        patch.getStyleClass().addAll("log-highlight-patch", HitSpans.style(colour));
        ToggleButton button = new ToggleButton("", patch);
        button.setId("logs-highlight-" + colour.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("log-highlight-choice");
        button.setAccessibleText(word);
        button.setTooltip(new Tooltip(word));
        button.setToggleGroup(colours);
        button.setUserData(colour);
        return button;
    }

    private void check() {
        String typed = name.getText().strip();
        if (typed.isEmpty()) {
            hint.error(messages.text("logs.highlights.nameless"));
        } else if (names.contains(typed)) {
            hint.warning(messages.text("logs.highlights.replaces"));
        } else {
            hint.plain("");
        }
        invalid.set(typed.isEmpty());
    }

    @Override
    public Message title() {
        return Message.of("logs.highlights.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("logs.highlights.verb"));
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
        return name;
    }

    @Override
    public void submit(Runnable close) {
        SavedHighlight.Colour colour = (SavedHighlight.Colour) colours.getSelectedToggle().getUserData();
        made.accept(new SavedHighlight(name.getText().strip(), search, colour, true));
        close.run();
    }
}
