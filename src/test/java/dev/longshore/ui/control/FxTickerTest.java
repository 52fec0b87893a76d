package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Subscription;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.OtherWindows;
import dev.longshore.testing.RunningAnimations;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.WindowsInSight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FxTickerTest {

    private static final Duration OFTEN = Duration.ofMillis(2);

    private OtherWindows others;
    private Stage window;
    private int ticks;

    @BeforeEach
    void show() {
        onFx(() -> {
            others = OtherWindows.minimise();
            window = FxExtension.window(200, 100);
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            window.close();
            others.restore();
        });
    }

    @Test
    void ticksUntilItIsClosedWithoutAnAnimation() {
        Subscription ticking = onFx(() -> new FxTicker().every(OFTEN, () -> ticks++));
        await("it ticks again and again", () -> ticks > 2);
        await("nothing is animated", () -> RunningAnimations.now().isEmpty());
        int last = onFx(() -> {
            ticking.close();
            return ticks;
        });
        afterSeveralPeriods();
        assertEquals(last, onFx(() -> ticks));
    }

    @Test
    void oneThatEndsItselfTicksOnce() {
        List<Subscription> own = new ArrayList<>();
        onFx(() -> {
            own.add(new FxTicker().every(OFTEN, () -> {
                ticks++;
                own.getFirst().close();
            }));
        });
        await("it ticked", () -> ticks > 0);
        afterSeveralPeriods();
        assertEquals(1, onFx(() -> ticks));
    }

    @Test
    void restsWhileEveryWindowIsMinimised() {
        Subscription ticking = onFx(() -> new FxTicker().every(OFTEN, () -> ticks++));
        onFx(() -> window.setIconified(true));
        await("out of sight", () -> !WindowsInSight.now());
        int last = onFx(() -> ticks);
        afterSeveralPeriods();
        assertEquals(last, onFx(() -> ticks), "nobody sees it");
        onFx(() -> window.setIconified(false));
        await("it goes on", () -> ticks > last + 2);
        onFx(ticking::close);
    }

    @Test
    void restsWhileNoWindowShowsAndNoticesANewOne() {
        Subscription ticking = onFx(() -> {
            window.hide();
            return new FxTicker().every(OFTEN, () -> ticks++);
        });
        assertFalse(onFx(WindowsInSight::now));
        afterSeveralPeriods();
        assertEquals(0, onFx(() -> ticks));
        Stage another = onFx(() -> FxExtension.window(200, 100));
        await("it ticks", () -> ticks > 0);
        assertTrue(onFx(WindowsInSight::now));
        onFx(() -> {
            ticking.close();
            another.close();
        });
    }

    /** Delays that end one after the other, each longer than a period. */
    private static void afterSeveralPeriods() {
        List<Integer> ended = new ArrayList<>();
        onFx(() -> next(ended));
        await("time has passed", () -> ended.size() >= 5);
    }

    private static void next(List<Integer> ended) {
        if (ended.size() < 5) {
            new FxDelay().after(OFTEN.multipliedBy(3), () -> {
                ended.add(ended.size());
                next(ended);
            });
        }
    }
}
