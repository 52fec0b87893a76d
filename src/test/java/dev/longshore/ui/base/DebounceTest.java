package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.ManualDelay;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DebounceTest {

    private final ManualDelay delay = new ManualDelay();
    private int runs;
    private final Debounce debounce = new Debounce(delay, Duration.ofMillis(100), Duration.ofMillis(500), () -> runs++);

    private void pass(long millis) {
        delay.pass(Duration.ofMillis(millis));
    }

    @Test
    void runsOnceAtRest() {
        debounce.touch();
        pass(60);
        debounce.touch();
        pass(99);
        assertEquals(0, runs);
        pass(1);
        assertEquals(1, runs);
        pass(1000);
        assertEquals(1, runs);
        assertEquals(0, delay.waiting());
    }

    @Test
    void runsWhileThereIsNoRest() {
        for (int i = 0; i < 101; i++) {
            debounce.touch();
            pass(50);
        }
        assertEquals(10, runs, "each half second");
    }

    @Test
    void cancelledItRunsNotAndBeginsAnew() {
        debounce.touch();
        pass(90);
        debounce.cancel();
        pass(1000);
        assertEquals(0, runs);
        debounce.touch();
        pass(100);
        assertEquals(1, runs);
        assertEquals(0, delay.waiting());
    }
}
