package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 27, 1600, 973);
    private static final Rectangle2D LEFT = new Rectangle2D(-1920, 0, 1920, 1080);

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, width, height);
    }

    @Test
    void aWindowInSightStaysWhereItIs() {
        assertEquals(box(100, 100, 1000, 700), WindowPlace.fit(box(100, 100, 1000, 700), List.of(LAPTOP)));
        assertEquals(box(-1800, 50, 1000, 700), WindowPlace.fit(box(-1800, 50, 1000, 700), List.of(LAPTOP, LEFT)));
        assertEquals(box(-500, 50, 1000, 700), WindowPlace.fit(box(-500, 50, 1000, 700), List.of(LAPTOP, LEFT)), "over the seam");
    }

    @Test
    void aLargeOneShrinksToItsScreen() {
        assertEquals(LAPTOP, WindowPlace.fit(box(0, 0, 10000, 8000), List.of(LAPTOP)));
        assertEquals(box(0, 27, 1600, 700), WindowPlace.fit(box(300, -50, 2558, 700), List.of(LAPTOP)));
    }

    @Test
    void oneOfAScreenThatIsGoneComesBackWhole() {
        assertEquals(box(0, 50, 1000, 700), WindowPlace.fit(box(-1800, 50, 1000, 700), List.of(LAPTOP)));
        assertEquals(box(600, 300, 1000, 700), WindowPlace.fit(box(1599, 900, 1000, 700), List.of(LAPTOP)), "one px of its title is not enough");
        assertEquals(box(0, 27, 1000, 700), WindowPlace.fit(box(-32000, -32000, 1000, 700), List.of(LAPTOP)));
    }

    @Test
    void theFirstWindowIsNoLargerThanItsScreen() {
        assertEquals(box(160, 113.5, 1280, 800), WindowPlace.centred(1280, 800, LAPTOP));
        assertEquals(box(0, 0, 910, 512), WindowPlace.centred(1280, 800, box(0, 0, 910, 512)));
    }
}
