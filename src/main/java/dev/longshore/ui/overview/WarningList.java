package dev.longshore.ui.overview;

import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Warnings, each with what it means and the engine's own words. */
final class WarningList extends VBox {

    private final Messages messages;

    WarningList(Messages messages) {
        this.messages = messages;
        setId("overview-warnings");
        getStyleClass().add("overview-warnings");
        managedProperty().bind(visibleProperty());
    }

    void show(List<EngineWarning> warnings) {
        getChildren().setAll(warnings.stream().map(this::one).toList());
        setVisible(!warnings.isEmpty());
    }

    private HBox one(EngineWarning warning) {
        boolean bad = warning.tone() == Tone.BAD;
        FontIcon icon = Icons.of(bad ? "error" : "alert");
        VBox text = new VBox(label(messages.text(warning.title()), Style.STRONG));
        text.setSpacing(2);
        warning.meaning().ifPresent(meaning -> text.getChildren().add(label(messages.text(meaning), "overview-meaning")));
        if (!warning.words().isEmpty()) {
            text.getChildren().add(label(messages.text("overview.warning.words", warning.words()), Style.SMALL));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(10, icon, text);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().addAll("overview-warning", warning.tone().styleClass());
        line.setAccessibleText(messages.text(bad ? "overview.warning.bad" : "overview.warning.warn", messages.text(warning.title())));
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.getStyleClass().add(style);
        return label;
    }
}
