package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FxExtensionTest {

    @Test
    void aConditionMayItselfAskTheFxThread() {
        await("an answer", () -> onFx(Platform::isFxApplicationThread));
    }
}
