package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class QuietBarTest {

    private static final PseudoClass UNMEASURED = PseudoClass.getPseudoClass("unmeasured");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    @Test
    void whatIsNotMeasuredIsMarkedAndAnimatesNothing() {
        QuietBar bar = onFx(QuietBar::new);
        onFx(() -> bar.show(OptionalDouble.empty()));
        assertFalse(bar.isIndeterminate(), "that is what keeps the window painting");
        assertTrue(bar.getPseudoClassStates().contains(UNMEASURED));
        assertEquals(true, bar.queryAccessibleAttribute(AccessibleAttribute.INDETERMINATE));
        onFx(() -> bar.show(OptionalDouble.of(0.25)));
        assertFalse(bar.getPseudoClassStates().contains(UNMEASURED));
        assertEquals(0.25, bar.getProgress());
        assertEquals(false, bar.queryAccessibleAttribute(AccessibleAttribute.INDETERMINATE));
    }

    @Test
    void oneThatWaitsMovesOnBySecondsWithoutBeingTold() {
        QuietBar bar = onFx(QuietBar::waiting);
        assertFalse(bar.isIndeterminate());
        assertTrue(bar.getPseudoClassStates().contains(UNMEASURED));
        Stage window = onFx(() -> FxExtension.window(200, 100));
        onFx(() -> window.getScene().setRoot(new StackPane(bar)));
        boolean odd = onFx(() -> bar.getPseudoClassStates().contains(ODD));
        await("the dashes moved", () -> bar.getPseudoClassStates().contains(ODD) != odd);
        onFx(window::close);
    }
}
