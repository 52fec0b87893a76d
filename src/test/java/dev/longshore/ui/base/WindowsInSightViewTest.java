package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.OtherWindows;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WindowsInSightViewTest {

    private final List<Boolean> told = new ArrayList<>();
    private OtherWindows others;
    private Stage window;
    private WindowsInSight sight;

    @BeforeEach
    void begin() {
        FxExtension.onFx(() -> {
            others = OtherWindows.minimise();
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
            others.restore();
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
