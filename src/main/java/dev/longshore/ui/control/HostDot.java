package dev.longshore.ui.control;

import dev.longshore.domain.HostColour;
import dev.longshore.domain.KebabCase;
import javafx.scene.layout.Region;

/** A small square in a host's colour, beside its name; a host without one has an outline. */
public final class HostDot extends Region {

    private static final double SIDE = 9;

    private String style = "";

    public HostDot() {
        getStyleClass().add("host-dot");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        show(HostColour.NONE);
    }

    public HostDot(HostColour colour) {
        this();
        show(colour);
    }

    /** Shows another colour; for cells that are used again. */
    public void show(HostColour colour) {
        String next = "host-colour-" + KebabCase.of(colour);
        if (!next.equals(style)) {
            getStyleClass().remove(style);
            getStyleClass().add(next);
            style = next;
        }
    }
}
