package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxExtension.class)
class LaidOutRobotTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<Stage> windows = new ArrayList<>();

    @AfterEach
    void close() {
        onFx(() -> windows.forEach(Stage::hide));
    }

    @Test
    void clicksWhatIsInSightOfANodeThatIsWiderThanItsPane() {
        AtomicInteger clicks = new AtomicInteger();
        Button wide = new Button("wide");
        wide.setPrefWidth(1500);
        wide.setOnAction(click -> clicks.incrementAndGet());
        onFx(() -> {
            BorderPane root = new BorderPane(new StackPane());
            ScrollPane pane = new ScrollPane(wide);
            pane.setPrefWidth(300);
            root.setLeft(pane);
            show(new Scene(root, 800, 300));
        });
        robot.clickOn(wide);
        await("clicked", () -> clicks.get() == 1);
    }

    /** The toolkit cannot paint it, and says so in the midst of whatever test runs. */
    @Test
    void aWindowPastTheEdgeOfTheScreenFailsNoTest() throws Throwable {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        AtomicInteger noticed = new AtomicInteger();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            noticed.addAndGet(FxExtension.ofTheScreen(thrown) ? 1 : 0);
            handler.uncaughtException(thread, thrown);
        });
        try {
            onFx(() -> {
                Stage low = show(new Scene(new StackPane(), 300, 300));
                low.setY(900);
            });
            await("not painted", () -> noticed.get() > 0);
            WaitForAsyncUtils.checkException();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    @Test
    void anyOtherExceptionStillFailsTheTest() {
        IndexOutOfBoundsException thrown = new IndexOutOfBoundsException("made by a test");
        WaitForAsyncUtils.printException = false;
        try {
            Thread.getDefaultUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), thrown);
            assertEquals(thrown, caught());
        } finally {
            WaitForAsyncUtils.printException = true;
        }
    }

    private static Throwable caught() {
        try {
            WaitForAsyncUtils.checkException();
            return null;
        } catch (Throwable noticed) {
            return noticed instanceof IndexOutOfBoundsException ? noticed : noticed.getCause();
        }
    }

    private Stage show(Scene scene) {
        Stage stage = new Stage();
        windows.add(stage);
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}
