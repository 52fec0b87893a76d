package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FittingTabsTest {

    private static final List<String> NAMES = List.of("summary", "json", "logs", "stats", "history", "used-by");

    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<String> chosen = new ArrayList<>();
    private FittingTabs tabs;
    private MenuButton more;
    private Stage stage;

    @BeforeEach
    void show() {
        onFx(() -> {
            more = new MenuButton("More");
            tabs = new FittingTabs(18, more);
            tabs.setTabs(NAMES.stream().map(this::tab).toList());
            tabs.select("summary");
            HBox.setHgrow(tabs, Priority.ALWAYS);
            tabs.setMaxWidth(Double.MAX_VALUE);
            stage = new Stage();
            stage.setScene(new Scene(new HBox(tabs), 900, 60));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    private ToggleButton tab(String name) {
        ToggleButton tab = new ToggleButton(name);
        tab.setId(name);
        tab.setOnAction(click -> {
            chosen.add(name);
            tabs.select(name);
        });
        return tab;
    }

    private List<String> inSight() {
        LaidOutRobot.awaitLayout();
        return onFx(() -> tabs.getChildrenUnmodifiable().stream().filter(node -> node instanceof ToggleButton && node.isVisible()).map(Node::getId).toList());
    }

    private void width(double width) {
        onFx(() -> stage.setWidth(width));
        await("as wide", () -> Math.abs(stage.getWidth() - width) < 1);
    }

    @Test
    void allShowWhereTheyFit() {
        assertEquals(NAMES, inSight());
        assertFalse(onFx(more::isVisible));
    }

    @Test
    void whatDoesNotFitIsInTheMenuAndTheSelectedOneNever() {
        width(300);
        List<String> first = inSight();
        assertTrue(first.size() < NAMES.size() && first.getFirst().equals("summary"));
        assertTrue(onFx(more::isVisible));
        onFx(() -> tabs.select("used-by"));
        assertEquals("used-by", inSight().getLast(), "in place of the last one");
    }

    @Test
    void theMenuHoldsTheOthersAndSelectsThem() {
        width(300);
        List<String> first = inSight();
        onFx(more::show);
        assertEquals(NAMES.stream().filter(name -> !first.contains(name)).map(name -> name + "-item").toList(),
                onFx(() -> more.getItems().stream().map(item -> item.getId()).toList()));
        onFx(() -> more.getItems().getLast().fire());
        onFx(more::hide);
        assertEquals(List.of("used-by"), chosen);
        await("it has the keyboard", () -> stage.getScene().getFocusOwner() instanceof ToggleButton tab && tab.getId().equals("used-by"));
    }

    @Test
    void arrowsGoThroughAllOfThem() {
        width(300);
        onFx(() -> tabs.lookup("#summary").requestFocus());
        for (int i = 1; i < NAMES.size(); i++) {
            robot.type(KeyCode.RIGHT);
        }
        await("the last", () -> chosen.equals(NAMES.subList(1, NAMES.size())));
        robot.type(KeyCode.RIGHT).type(KeyCode.LEFT);
        await("back by one", () -> chosen.getLast().equals("history"));
        assertEquals(Stream.concat(NAMES.stream().skip(1), Stream.of("history")).toList(), chosen);
    }

    @Test
    void nothingOverlaps() {
        for (double width : List.of(280.0, 320.0, 360.0, 432.0)) {
            width(width);
            LaidOutRobot.awaitLayout();
            List<Node> shown = onFx(() -> tabs.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList());
            for (int i = 1; i < shown.size(); i++) {
                Node before = shown.get(i - 1);
                Node next = shown.get(i);
                assertTrue(onFx(() -> before.getBoundsInParent().getMaxX() <= next.getBoundsInParent().getMinX()), width + ": " + before.getId());
            }
            assertTrue(onFx(() -> shown.getLast().getBoundsInParent().getMaxX() <= tabs.getWidth()), width + ": the last one is whole");
        }
    }
}
