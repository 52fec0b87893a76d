package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.OtherWindows;
import dev.longshore.ui.base.WindowsInSight;
import java.lang.reflect.Field;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PulseRateViewTest {

    private OtherWindows others;
    private Stage window;
    private PulseRate rate;

    @BeforeEach
    void show() {
        onFx(() -> {
            others = OtherWindows.minimise();
            window = FxExtension.window(200, 100);
        });
    }

    /** The timer is that of all tests. */
    @AfterEach
    void close() {
        onFx(() -> {
            if (rate != null) {
                rate.close();
            }
            window.close();
            others.restore();
        });
    }

    private static double period() {
        return onFx(() -> {
            Object timer = PulseRate.timer().orElseThrow();
            Field period = timer.getClass().getSuperclass().getDeclaredField("period");
            period.setAccessible(true);
            return period.getDouble(timer);
        });
    }

    @Test
    void theToolkitSleepsLongerWhileNoWindowIsInSight() {
        double before = period();
        assertEquals(PulseRate.IN_SIGHT, before, "as the toolkit itself has it");
        rate = onFx(() -> PulseRate.follow("Linux"));
        onFx(() -> window.setIconified(true));
        await("out of sight", () -> !WindowsInSight.now());
        assertEquals(PulseRate.OUT_OF_SIGHT, period());
        onFx(() -> window.setIconified(false));
        await("in sight", WindowsInSight::now);
        assertEquals(before, period());
        onFx(window::hide);
        assertEquals(PulseRate.OUT_OF_SIGHT, period());
        onFx(rate::close);
        assertEquals(before, period());
    }

    @Test
    void elsewhereTheToolkitIsLeftAlone() {
        rate = onFx(() -> PulseRate.follow("Mac OS X"));
        onFx(window::hide);
        assertEquals(PulseRate.IN_SIGHT, period());
    }
}
