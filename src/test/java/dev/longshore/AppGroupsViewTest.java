package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.TableArrangement;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.containers.ContainerRow;
import dev.longshore.ui.control.rows.GroupRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Quick filters and groups of the containers, in the whole app. */
@ExtendWith(FxExtension.class)
class AppGroupsViewTest {

    private static final List<String> PROJECTS = List.of("[blog]", "blog-web-1", "[shop]", "shop-api-1", "shop-db-1", "shop-web-1", "shop-web-2");

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

    private TableModel<ContainerRow> model() {
        return app.wiring.containers().table();
    }

    /** The lines top down, heads of groups in brackets. */
    private List<String> lines() {
        return app.table().getItems().stream().map(line -> line instanceof GroupRow group ? "[" + group.title() + "]" : ((ContainerRow) line).ref().name()).toList();
    }

    private void awaitLines(List<String> wanted) {
        await("lines " + wanted, () -> lines().size() >= wanted.size() && lines().subList(0, wanted.size()).equals(wanted));
    }

    private List<String> selected() {
        app.awaitLines();
        return onFx(this::selectedNow);
    }

    /** FX thread only. */
    private List<String> selectedNow() {
        return model().selection().stream().map(row -> row.ref().name()).toList();
    }

    /** FX thread only. */
    private static void fire(List<MenuItem> items, String label) {
        items.stream().filter(item -> label.equals(item.getText())).findFirst().orElseThrow().fire();
    }

    private void groupBy(String grouping) {
        onFx(() -> model().arrange(now -> now.groupedBy(grouping)));
    }

    private void stand(int line) {
        app.awaitLines();
        onFx(() -> {
            app.table().requestFocus();
            app.table().getSelectionModel().clearAndSelect(line);
        });
    }

    private TableRow<?> row(int line) {
        app.awaitLines();
        return onFx(() -> rowNow(line));
    }

    /** FX thread only. */
    private TableRow<?> rowNow(int line) {
        app.table().layout();
        return app.table().lookupAll(".table-row-cell").stream().<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.getIndex() == line && !row.isEmpty()).findFirst().orElseThrow();
    }

    /** FX thread only. */
    private ToggleButton quick(String filter) {
        return app.nodeNow("#containers-table-quick-" + filter, ToggleButton.class);
    }

    private void click(String filter) {
        app.click("#containers-table-quick-" + filter);
    }

    private static String count(ToggleButton button) {
        return ((Labeled) button.getGraphic()).getText();
    }

    // Quick filters

    @Test
    void quickFiltersShowOneKindOrSeveralAndCount() {
        assertEquals("20 12 6 1 1 1", onFx(() -> String.join(" ", List.of("all", "running", "stopped", "unhealthy", "paused", "restarting").stream()
                .map(id -> count(quick(id))).toList())));
        click("running");
        await("only running", () -> lines().size() == 12);
        click("paused");
        await("and paused", () -> lines().size() == 13);
        assertFalse(onFx(() -> quick("all").isSelected()));
        click("running");
        await("only paused", () -> lines().equals(List.of("paused-1")));
        click("all");
        await("all", () -> lines().size() == 20 && quick("all").isSelected() && !quick("paused").isSelected());
    }

    @Test
    void quickFiltersAreReachedByKeysAndCountWhatTheTextLeaves() {
        onFx(() -> quick("all").requestFocus());
        app.keys(KeyCode.RIGHT);
        app.awaitFocus("#containers-table-quick-running");
        app.keys(KeyCode.SPACE);
        await("only running", () -> lines().size() == 12);
        onFx(() -> model().filter().set("shop"));
        await("of the shop", () -> lines().equals(List.of("shop-api-1", "shop-db-1", "shop-web-1", "shop-web-2")));
        assertEquals("4", onFx(() -> count(quick("all"))));
        assertFalse(onFx(() -> quick("paused").isVisible()));
        app.keys(KeyCode.LEFT);
        app.awaitFocus("#containers-table-quick-all");
    }

    @Test
    void anEmptyTableSaysWhatHidesTheRowsAndShowsThemAgain() {
        onFx(() -> model().arrange(now -> now.withOnly(List.of("paused"))));
        onFx(() -> model().filter().set("shop"));
        app.awaitText("#containers-table", "Only these show: Paused, and of them what matches “shop”.");
        app.click("#table-empty-show-all");
        await("all", () -> lines().size() == 20);
        assertEquals("", onFx(() -> model().filter().get()));
        app.awaitFocus("#containers-table");
    }

    // Groups

    @Test
    void theMenuGroupsByProjectAndSortingStaysInside() {
        app.click("#containers-table-group");
        app.awaitMenu();
        app.choose("containers-table-group-by-project");
        awaitLines(PROJECTS);
        assertEquals("compose · 4 running", onFx(() -> ((GroupRow) app.table().getItems().get(2)).summary()));
        assertEquals("[not in a project]", onFx(() -> lines().get(7)));
        assertEquals("Grouped by Project", onFx(() -> app.nodeNow("#containers-table-group", MenuButton.class).getText()));
        app.sortBy("name");
        awaitLines(List.of("[blog]", "blog-web-1", "[shop]", "shop-web-2", "shop-web-1", "shop-db-1", "shop-api-1"));
        onFx(() -> model().filter().set("db"));
        await("no empty group", () -> lines().equals(List.of("[shop]", "shop-db-1")));
    }

    @Test
    void theKeyOfALabelIsChosenFromThoseThatThereAre() {
        app.click("#containers-table-group");
        app.awaitMenu();
        List<MenuItem> items = app.items();
        onFx(() -> fire(items, "com.docker.compose.service"));
        app.closeMenu();
        awaitLines(List.of("[api]", "shop-api-1", "[db]", "shop-db-1", "[web]", "blog-web-1", "shop-web-1", "shop-web-2", "[without the label com.docker.compose.service]"));
    }

    @Test
    void keysOpenAndCloseGroupsAsInATree() {
        groupBy("project");
        awaitLines(PROJECTS);
        stand(4);
        app.keys(KeyCode.LEFT);
        await("at the head", () -> app.table().getFocusModel().getFocusedIndex() == 2);
        app.keys(KeyCode.LEFT);
        awaitLines(List.of("[blog]", "blog-web-1", "[shop]", "[not in a project]"));
        app.keys(KeyCode.RIGHT);
        awaitLines(PROJECTS);
        app.keys(KeyCode.RIGHT);
        await("inside", () -> selectedNow().equals(List.of("shop-api-1")));
        app.keys(KeyCode.UP);
        app.keys(KeyCode.ENTER);
        awaitLines(List.of("[blog]", "blog-web-1", "[shop]", "[not in a project]"));
        assertEquals("Group shop, compose · 4 running, closed", onFx(() -> rowNow(2).getAccessibleText()));
        assertEquals(false, onFx(() -> rowNow(2).queryAccessibleAttribute(AccessibleAttribute.EXPANDED)));
        app.robot.doubleClickOn(() -> rowNow(2));
        awaitLines(PROJECTS);
    }

    @Test
    void theHeadOfAGroupStandsForItsRowsUnlessRowsAreSelected() {
        groupBy("project");
        awaitLines(PROJECTS);
        stand(2);
        assertEquals(List.of("shop-api-1", "shop-db-1", "shop-web-1", "shop-web-2"), selected());
        app.keys(KeyCode.C, KeyCode.SHORTCUT);
        await("four ids copied", () -> app.copied.size() == 1 && app.copied.getFirst().lines().count() == 4);
        onFx(() -> app.table().getSelectionModel().select(1));
        assertEquals(List.of("blog-web-1"), selected());
        app.keys(KeyCode.A, KeyCode.SHORTCUT);
        await("all rows", () -> selectedNow().size() == 20);
        assertTrue(onFx(() -> app.table().getSelectionModel().getSelectedItems().stream().noneMatch(GroupRow.class::isInstance)));
    }

    @Test
    void theMenuOfAHeadOpensAndClosesAllGroupsAndActsOnItsRows() {
        groupBy("project");
        awaitLines(PROJECTS);
        app.robot.rightClickOn(() -> rowNow(0));
        app.awaitMenu();
        List<MenuItem> items = app.items();
        List<String> labels = items.stream().map(MenuItem::getText).filter(Objects::nonNull).toList();
        assertEquals(List.of("Close group", "Open all groups", "Close all groups"), labels.subList(0, 3));
        assertEquals(List.of("blog-web-1"), selected());
        onFx(() -> fire(items, "Close all groups"));
        app.closeMenu();
        await("heads alone", () -> lines().equals(List.of("[blog]", "[shop]", "[not in a project]")));
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        groupBy("project");
        awaitLines(PROJECTS);
        stand(0);
        app.keys(KeyCode.ENTER);
        onFx(() -> model().arrange(now -> now.toggled("running")));
        awaitLines(List.of("[blog]", "[shop]", "shop-api-1"));
        TableArrangement left = onFx(() -> model().arrangement());
        app.close();
        app = AppFixture.connected(folder, engine.endpointUri());
        awaitLines(List.of("[blog]", "[shop]", "shop-api-1"));
        assertEquals(left, onFx(() -> model().arrangement()));
        assertTrue(onFx(() -> quick("running").isSelected()));
    }

    @Test
    void theHeadOfAGroupIsLowerThanARow() {
        groupBy("project");
        awaitLines(PROJECTS);
        assertEquals(28, onFx(() -> rowNow(0).getHeight()));
        assertEquals(34, onFx(() -> rowNow(1).getHeight()));
        groupBy("");
        await("no heads", () -> lines().size() == 20);
        assertEquals(34, onFx(() -> rowNow(0).getHeight()));
    }
}
