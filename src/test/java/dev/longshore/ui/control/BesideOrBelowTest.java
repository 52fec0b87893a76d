package dev.longshore.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Two nodes of 100 and 60 px, with 10 px between them. */
class BesideOrBelowTest {

    private static final double HEIGHT = 20;

    private final Region first = sized(100);
    private final Region second = sized(60);

    private static Region sized(double width) {
        Region region = new Region();
        region.setMinSize(0, HEIGHT);
        region.setPrefSize(width, HEIGHT);
        return region;
    }

    private static void layOut(BesideOrBelow pane, double width) {
        pane.resize(width, pane.prefHeight(width));
        pane.layout();
    }

    @Test
    void whatFitsIsInALine() {
        BesideOrBelow pane = BesideOrBelow.close(first, second, 10, 14);
        layOut(pane, 170);
        assertEquals(HEIGHT, pane.getHeight());
        assertEquals(110, second.getLayoutX());
        assertEquals(0, second.getLayoutY());
    }

    @Test
    void theSecondIsAtTheEndWhereTheyAreApart() {
        layOut(BesideOrBelow.apart(first, second, 10, 14), 300);
        assertEquals(240, second.getLayoutX());
        assertEquals(60, second.getWidth());
    }

    @Test
    void whatDoesNotFitIsBelowAndLeavesTheFirstTheWholeLine() {
        BesideOrBelow pane = BesideOrBelow.close(first, second, 10, 14);
        layOut(pane, 169);
        assertEquals(169, first.getWidth());
        assertEquals(14, second.getLayoutX());
        assertEquals(HEIGHT + 3, second.getLayoutY());
        assertEquals(2 * HEIGHT + 3, pane.getHeight());
    }

    @Test
    void aSecondOfNoWidthLeavesNoGap() {
        second.setPrefWidth(0);
        BesideOrBelow pane = BesideOrBelow.close(first, second, 10, 14);
        layOut(pane, 80);
        assertEquals(80, first.getWidth());
        assertEquals(HEIGHT, pane.getHeight());
    }
}
