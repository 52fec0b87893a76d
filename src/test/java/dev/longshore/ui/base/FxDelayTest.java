package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FxDelayTest {

    @Test
    void runsOnceLaterUnlessClosed() {
        List<String> ran = new ArrayList<>();
        FxExtension.onFx(() -> {
            Delay delay = new FxDelay();
            delay.after(Duration.ofMillis(1), () -> ran.add("closed")).close();
            delay.after(Duration.ofMillis(10), () -> {
                ran.add("first");
                delay.after(Duration.ofMillis(10), () -> ran.add("second"));
            });
        });
        FxExtension.await("both", () -> ran.size() >= 2);
        assertEquals(List.of("first", "second"), FxExtension.onFx(() -> List.copyOf(ran)));
    }
}
