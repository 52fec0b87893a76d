package dev.longshore.ui.control;

import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** The mark of a state, drawn: full ●, half ◐, ring ○; any other symbol as text. 8 px across. */
public final class StateDot extends StackPane {

    private static final double RADIUS = 4;

    private String symbol = "";
    private Tone tone;

    public StateDot() {
        getStyleClass().add(Style.DOT);
        setMinSize(2 * RADIUS, 2 * RADIUS);
        setMaxHeight(2 * RADIUS);
    }

    public StateDot(String symbol, Tone tone) {
        this();
        show(symbol, tone);
    }

    /** Shows another state; for cells that are used again. */
    public void show(String newSymbol, Tone newTone) {
        if (!newSymbol.equals(symbol)) {
            symbol = newSymbol;
            getChildren().setAll(mark(newSymbol));
        }
        if (newTone != tone) {
            if (tone != null) {
                getStyleClass().remove(tone.styleClass());
            }
            getStyleClass().add(newTone.styleClass());
            tone = newTone;
        }
    }

    /** What is shown. */
    public String symbol() {
        return symbol;
    }

    private static Node mark(String symbol) {
        return switch (symbol) {
            case "●" -> styled(new Circle(RADIUS, RADIUS, RADIUS), "dot-fill");
            case "○" -> ring();
            case "◐" -> new Group(ring(), half());
            default -> new Label(symbol);
        };
    }

    private static Circle ring() {
        return styled(new Circle(RADIUS, RADIUS, RADIUS - 0.75), "dot-ring");
    }

    private static Arc half() {
        Arc half = styled(new Arc(RADIUS, RADIUS, RADIUS, RADIUS, 90, 180), "dot-fill");
        half.setType(ArcType.CHORD);
        return half;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
