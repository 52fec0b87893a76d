package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import dev.longshore.ui.base.WindowsInSight;
import java.lang.reflect.Field;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PulseRateViewTest {

    private Stage window;

    @BeforeEach
    void show() {
        window = onFx(() -> FxExtension.window(200, 100));
    }

    @AfterEach
    void close() {
        onFx(window::close);
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
        PulseRate rate = onFx(() -> PulseRate.follow("Linux"));
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
        PulseRate rate = onFx(() -> PulseRate.follow("Mac OS X"));
        onFx(window::hide);
        assertEquals(PulseRate.IN_SIGHT, period());
        onFx(rate::close);
    }
}
