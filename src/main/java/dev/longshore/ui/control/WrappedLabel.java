package dev.longshore.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A label over as many lines as its text takes: it is never cut short where the room is scarce. */
public final class WrappedLabel {

    private WrappedLabel() {
    }

    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
