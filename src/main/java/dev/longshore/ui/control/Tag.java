package dev.longshore.ui.control;

import dev.longshore.ui.theme.Tone;
import javafx.scene.control.Label;

/** A small mark beside a name: {@code DEMO}, {@code PINNED}. */
public final class Tag extends Label {

    public Tag(String text, Tone tone) {
        super(text);
        getStyleClass().addAll("ls-tag", tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }
}
