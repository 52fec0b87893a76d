package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WindowsInSightViewTest {

    private final List<Boolean> told = new ArrayList<>();
    private final Map<Stage, Boolean> others = new HashMap<>();
    private Stage window;
    private WindowsInSight sight;

    /** What other tests have left open counts for nothing here. */
    @BeforeEach
    void begin() {
        FxExtension.onFx(() -> {
            for (Window each : Window.getWindows()) {
                if (each instanceof Stage stage) {
                    others.put(stage, stage.isIconified());
                    stage.setIconified(true);
                }
            }
            window = new Stage();
            window.show();
            sight = new WindowsInSight(told::add);
        });
    }

    @AfterEach
    void end() {
        FxExtension.onFx(() -> {
            sight.close();
            window.hide();
            others.forEach(Stage::setIconified);
        });
    }

    @Test
    void aMinimisedWindowDoesNotShowAndATornOffOneDoes() {
        FxExtension.onFx(() -> window.setIconified(true));
        assertEquals(List.of(false), told);
        Stage tornOff = FxExtension.onFx(() -> {
            Stage stage = new Stage();
            stage.show();
            return stage;
        });
        assertEquals(List.of(false, true), told);
        FxExtension.onFx(tornOff::hide);
        FxExtension.onFx(() -> window.setIconified(false));
        assertEquals(List.of(false, true, false, true), told);
        FxExtension.onFx(window::hide);
        assertEquals(List.of(false, true, false, true, false), told);
    }
}
