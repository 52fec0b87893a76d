package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.HostStatus;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RunningAnimations;
import dev.longshore.ui.module.Page;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A window in which nothing moves is not drawn: an animation that runs for ever costs some 5 % of a processor. */
@ExtendWith(FxExtension.class)
class AppQuietViewTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    /** What ends by itself, such as a scroll bar that fades, may do so. */
    private static void awaitNothingMoves(String where) {
        try {
            await("nothing moves " + where, () -> RunningAnimations.now().isEmpty());
        } catch (AssertionError moves) {
            throw new AssertionError("for ever " + where + ": " + onFx(RunningAnimations::now), moves);
        }
    }

    @Test
    void theKeyboardIsInTheTableAtFirst() {
        app.awaitFocus("#containers-table");
        awaitNothingMoves("at the start");
    }

    @Test
    void nothingMovesOnAnyPage() {
        for (Page page : app.wiring.contributions().list(Page.class)) {
            onFx(() -> app.wiring.shell().page().set(page.id()));
            awaitNothingMoves("on " + page.id());
        }
    }

    @Test
    void nothingMovesInAFieldWithTheKeyboard() {
        app.keys(KeyCode.F, KeyCode.CONTROL);
        app.awaitFocus("#filter");
        app.write("web");
        awaitNothingMoves("while nobody types");
    }

    @Test
    void aTextThatIsSetFromElsewhereMovesNothing() {
        TextField filter = app.node("#filter", TextField.class);
        awaitNothingMoves("at the start");
        onFx(() -> {
            List<String> before = RunningAnimations.now();
            filter.setText("web");
            filter.positionCaret(2);
            assertEquals(before, RunningAnimations.now());
        });
        awaitNothingMoves("afterwards");
    }

    @Test
    void nothingMovesInTheDrawersAndTheInspector() {
        app.doubleClick("rich-1");
        app.node("#inspector", Node.class);
        app.keys(KeyCode.J, KeyCode.CONTROL);
        app.node("#calls-table", Node.class);
        app.keys(KeyCode.T, KeyCode.CONTROL);
        awaitNothingMoves("in the drawers");
    }

    @Test
    void nothingMovesWhileALostHostIsWaitedFor() {
        engine.close();
        await("lost", () -> app.wiring.current().status().get() instanceof HostStatus.Lost);
        awaitNothingMoves("beside a countdown");
    }
}
