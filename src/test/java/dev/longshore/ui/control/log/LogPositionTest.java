package dev.longshore.ui.control.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogPositionTest {

    private int size = 1_000_000;
    private int asked;
    private final LogPosition position = new LogPosition(new LogPosition.Heights() {
        @Override
        public int size() {
            return size;
        }

        @Override
        public double height(int index) {
            asked++;
            return index == 10 ? 200_000 : 20;
        }
    });

    @Test
    void theEndStandsAtTheFoot() {
        position.window(410);
        position.toEnd();
        assertEquals(size - 21, position.top());
        assertEquals(10, position.above());
        assertTrue(position.atEnd());
        assertTrue(asked < 100, "heights only near there");
    }

    @Test
    void scrollsThroughARowThatIsHigherThanTheWindow() {
        position.window(400);
        position.to(10, 0);
        position.by(150_000);
        assertEquals(10, position.top());
        assertEquals(150_000, position.above());
        position.by(50_020);
        assertEquals(12, position.top());
        position.by(-20 - 200_000);
        assertEquals(10, position.top());
        assertEquals(0, position.above() % 20);
    }

    @Test
    void showsARowWithAsLittleAsThatTakes() {
        position.window(400);
        position.to(100, 5);
        position.show(105);
        assertEquals(100, position.top());
        assertEquals(5, position.above());
        position.show(120);
        assertEquals(101, position.top());
        position.show(90);
        assertEquals(90, position.top());
        assertEquals(0, position.above());
    }

    @Test
    void nothingStaysFreeBelowTheLastRow() {
        size = 30;
        position.window(400);
        position.to(29, 0);
        assertEquals(10, position.top());
        size = 5;
        position.to(3, 0);
        assertEquals(0, position.top());
        assertEquals(0, position.above());
        size = 0;
        position.to(3, 7);
        assertEquals(0, position.value());
        assertTrue(position.atEnd());
    }

    @Test
    void upFromTheEndIsNotTheEnd() {
        position.window(400);
        position.toEnd();
        position.by(-1);
        assertFalse(position.atEnd());
        position.by(1);
        assertTrue(position.atEnd());
    }

    @Test
    void aValueIsARowAndAPartOfIt() {
        position.window(400);
        position.toValue(10.5);
        assertEquals(10, position.top());
        assertEquals(100_000, position.above());
        assertEquals(10.5, position.value());
    }
}
