package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
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
        robot.clickOn(() -> wide);
        await("clicked", () -> clicks.get() == 1);
    }

    /** A list lends the cell of a row to another at any time: what is clicked is the row, wherever it is then. */
    @Test
    void clicksTheRowAndNotTheCellThatItHadBefore() {
        ListView<String> list = onFx(() -> {
            ListView<String> made = new ListView<>(FXCollections.observableArrayList(IntStream.range(0, 100).mapToObj(i -> "row " + i).toList()));
            show(new Scene(made, 200, 300));
            return made;
        });
        AtomicInteger looks = new AtomicInteger();
        robot.clickOn(() -> {
            if (looks.incrementAndGet() < 20) {   // it moves as long as it is only looked for
                list.getItems().addFirst("new " + looks.get());
                list.scrollTo(looks.get());
            }
            return list.lookupAll(".list-cell").stream().filter(node -> node.isVisible() && "row 2".equals(((ListCell<?>) node).getItem())).findFirst().orElseThrow();
        });
        assertEquals("row 2", onFx(() -> list.getSelectionModel().getSelectedItem()));
    }

    @Test
    void waitsForWhatIsNotThereYetAndForWhatLiesOverIt() {
        AtomicInteger clicks = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        Region over = new Region();
        Button below = new Button("below");
        below.setOnAction(click -> clicks.incrementAndGet());
        StackPane root = new StackPane();
        onFx(() -> {
            show(new Scene(root, 300, 300));
        });
        robot.clickOn(() -> {
            switch (looks.incrementAndGet()) {
                case 4 -> root.getChildren().addAll(below, over);
                case 12 -> root.getChildren().remove(over);
                default -> { }
            }
            return root.lookup(".button");
        });
        assertEquals(1, clicks.get());
        assertTrue(looks.get() > 12, "looked " + looks.get() + " times");
    }

    /** However soon the second follows. */
    @Test
    void twoClicksAreNoDoubleClick() {
        List<Integer> counts = new CopyOnWriteArrayList<>();
        Button button = new Button("button");
        button.setOnMouseClicked(click -> counts.add(click.getClickCount()));
        onFx(() -> {
            show(new Scene(new StackPane(button), 300, 300));
        });
        robot.clickOn("button").clickOn("button").doubleClickOn("button");
        assertEquals(List.of(1, 1, 1, 2), counts);
    }

    @Test
    void lookingUpWaitsForWhatMustBeThere() {
        StackPane root = onFx(() -> {
            StackPane made = new StackPane();
            show(new Scene(made, 300, 300));
            return made;
        });
        assertTrue(robot.lookup("late").tryQuery().isEmpty());
        CompletableFuture<String> found = CompletableFuture.supplyAsync(() -> robot.lookup("late").<Button>query().getText());
        onFx(() -> root.getChildren().add(new Button("late")));
        assertEquals("late", found.join());
    }

    @Test
    void theFxThreadWaitsForNoneOfItsOwn() {
        AtomicInteger asked = new AtomicInteger();
        CompletionException failed = assertThrows(CompletionException.class, () -> onFx(() -> await("what only it could do", () -> asked.incrementAndGet() > 1)));
        assertTrue(failed.getCause().getMessage().contains("what only it could do"));
        assertEquals(1, asked.get());
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
