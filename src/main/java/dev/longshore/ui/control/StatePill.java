package dev.longshore.ui.control;

import dev.longshore.ui.theme.Tone;
import javafx.scene.control.Label;

/** A state as shape, word and colour: {@code ● running}. */
public final class StatePill extends Label {

    private final StateDot dot = new StateDot();
    private Tone tone;

    public StatePill(String symbol, String text, Tone tone) {
        getStyleClass().add("ls-pill");
        setGraphic(dot);
        setMinWidth(USE_PREF_SIZE);
        show(symbol, text, tone);
    }

    /** Shows another state; for cells that are used again. */
    public void show(String symbol, String text, Tone newTone) {
        dot.show(symbol, newTone);
        setText(text);
        if (tone != newTone) {
            if (tone != null) {
                getStyleClass().remove(tone.styleClass());
            }
            getStyleClass().add(newTone.styleClass());
            tone = newTone;
        }
    }
}
