package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Samples;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.calls.CallRow;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole app by the keyboard, and what the window itself offers: the calls, the language, the theme. */
@ExtendWith(FxExtension.class)
class AppKeysViewTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("POST", "/containers/", exchange -> exchange.reply(204, "application/json", ""));
        engine.on("DELETE", "/containers/", exchange -> exchange.reply(204, "application/json", ""));
        String rich = new String(Samples.bytes("docker28", "inspect/rich-1.json"), StandardCharsets.UTF_8);
        engine.on("GET", "/containers/560961ff79b6", exchange -> exchange.json(rich));
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private void find(String name) {
        app.keys(KeyCode.F, KeyCode.SHORTCUT);
        app.awaitFocus("#filter");
        app.write(name);
        await("found " + name, () -> app.table().getItems().size() == 1);
        app.keys(KeyCode.ENTER);
        app.awaitFocus("#containers-table");
        if (app.selected().isEmpty()) {
            app.keys(KeyCode.DOWN);
        }
        await("selected " + name, () -> app.wiring.containers().table().selection().stream().anyMatch(row -> row.ref().name().equals(name)));
    }

    @Test
    void theFilterIsReachedAndClearedByKeys() {
        find("rich-1");
        assertEquals(List.of("rich-1"), app.selected());
        app.keys(KeyCode.F, KeyCode.SHORTCUT);
        app.awaitFocus("#filter");
        app.keys(KeyCode.ESCAPE);
        await("everything shows", () -> app.table().getItems().size() == 20);
        app.awaitFocus("#containers-table");
        assertEquals(List.of("rich-1"), app.selected());
        app.keys(KeyCode.DOWN);
        await("one further", () -> !app.wiring.containers().table().selection().getFirst().ref().name().equals("rich-1"));
    }

    @Test
    void everyActionOfARunningContainerHasItsKey() {
        find("rich-1");
        app.keys(KeyCode.ENTER);
        await("pinned", () -> app.nodeNow("#inspector-pin", ToggleButton.class).isSelected());
        app.keys(KeyCode.S);
        engine.awaitRequest("POST", onlyId() + "/stop");
        awaitIdle();
        app.keys(KeyCode.R);
        engine.awaitRequest("POST", onlyId() + "/restart");
        awaitIdle();
        app.keys(KeyCode.P);
        engine.awaitRequest("POST", onlyId() + "/pause");
        awaitIdle();
        app.keys(KeyCode.F2);
        app.awaitFocus("#dialog-field");
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        app.keys(KeyCode.K);
        confirmByKeys();
        assertEquals("signal=SIGKILL", engine.awaitRequest("POST", onlyId() + "/kill").query());
        awaitIdle();
        app.keys(KeyCode.C, KeyCode.SHORTCUT);
        await("copied", () -> app.copied.size() == 1);
        assertTrue(app.copied.getFirst().startsWith("560961ff79b6"));
        assertEquals(4, engine.count("POST", "/"));
    }

    @Test
    void theSameKeysStartAndResumeAndDeleteRemoves() {
        find("exited-0");
        app.keys(KeyCode.S);
        engine.awaitRequest("POST", onlyId() + "/start");
        awaitIdle();
        app.keys(KeyCode.DELETE);
        confirmByKeys();
        engine.awaitRequest("DELETE", onlyId());
        find("paused-1");
        app.keys(KeyCode.P);
        engine.awaitRequest("POST", onlyId() + "/unpause");
        assertEquals(2, engine.count("POST", "/"));
    }

    private String onlyId() {
        return "/containers/" + onFx(() -> app.wiring.containers().table().selection().getFirst().id());
    }

    private void awaitIdle() {
        await("idle", () -> app.wiring.containers().table().rows().stream().allMatch(row -> row.pending().isEmpty()));
    }

    /** To the verb by the keyboard, and down with it. */
    private void confirmByKeys() {
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.TAB);
        app.awaitFocus("#dialog-verb");
        app.keys(KeyCode.SPACE);
        app.awaitNoDialog();
    }

    @Test
    void tabsRefreshDrawerAndInspectorSearchHaveTheirKeys() {
        app.keys(KeyCode.DIGIT2, KeyCode.SHORTCUT);
        app.awaitTable("images-table");
        app.keys(KeyCode.DIGIT1, KeyCode.SHORTCUT);
        app.awaitTable("containers-table");
        int lists = engine.count("GET", "/images/json");
        app.keys(KeyCode.F5);
        await("listed anew", () -> engine.count("GET", "/images/json") > lists);
        app.keys(KeyCode.J, KeyCode.SHORTCUT);
        await("the drawer is open, and has the keyboard", () -> app.stage.getScene().lookup("#calls-table").isVisible()
                && app.stage.getScene().getFocusOwner() == app.stage.getScene().lookup("#calls-table"));
        app.keys(KeyCode.J, KeyCode.SHORTCUT);
        await("the drawer is closed, and the page has the keyboard", () -> !app.stage.getScene().lookup("#calls-table").isVisible()
                && app.stage.getScene().getFocusOwner() == app.stage.getScene().lookup("#containers-table"));
        find("rich-1");
        app.awaitText("#inspector-title", "rich-1");
        app.keys(KeyCode.F, KeyCode.SHORTCUT, KeyCode.SHIFT);
        app.awaitText("#inspector-json", "560961ff79b6");
        app.awaitFocus("#inspector-search");
        app.write("Hostname");
        app.awaitText("#inspector-search-count", "found");
    }

    @Test
    void keysOfOtherLayoutsActAsThoseAtTheirPlace() {
        app.press("а", true);   // Russian, where F lies
        app.awaitFocus("#filter");
        find("rich-1");
        app.press("σ", false);   // Greek, where S lies
        engine.awaitRequest("POST", "/containers/560961ff79b6");
        app.press("ψ", true);
        await("copied", () -> app.copied.size() == 1);
        app.press("é", true);   // French, where 2 lies
        app.awaitTable("images-table");
    }

    @Test
    void theMenuOpensByKeysAndIsWalkedByThem() {
        find("exited-0");
        app.keys(KeyCode.F10, KeyCode.SHIFT);
        app.awaitMenu();
        assertTrue(onFx(() -> app.item("containers.action.start").getParentPopup().isShowing()));
        app.keys(KeyCode.ESCAPE);
        assertEquals(0, engine.count("POST", "/"));
    }

    @Test
    void theDrawerListsTheCallsAndCopiesThemForAShell() {
        app.choose("rich-1", "containers.action.stop");
        engine.awaitRequest("POST", "/containers/560961ff79b6");
        app.keys(KeyCode.J, KeyCode.SHORTCUT);
        ListView<?> calls = app.node("#calls-table", ListView.class);
        await("the stop is listed", () -> calls.getItems().stream().anyMatch(item -> ((CallRow) item).newest().target().endsWith("/stop")));
        onFx(() -> {
            calls.getSelectionModel().clearAndSelect(calls.getItems().indexOf(calls.getItems().stream()
                    .filter(item -> ((CallRow) item).newest().target().endsWith("/stop")).findFirst().orElseThrow()));
        });
        app.click("#calls-copy-curl");
        await("copied", () -> !app.copied.isEmpty());
        String target = engine.awaitRequest("POST", "/containers/560961ff79b6").target();
        assertEquals("curl -X POST --unix-socket '" + engine.socket() + "' 'http://localhost" + target + "'", app.copied.getFirst());
        assertTrue(onFx(() -> calls.getItems().stream().noneMatch(item -> ((CallRow) item).newest().target().contains("/events"))), "nobody asked for it");
        app.click("#calls-background");
        List<String> listed = onFx(() -> calls.getItems().stream().map(item -> ((CallRow) item).newest().target()).toList());
        assertTrue(listed.stream().anyMatch(each -> each.endsWith("/containers/json?all=1")), listed::toString);
        assertTrue(listed.stream().anyMatch(each -> each.contains("/events")), listed::toString);
    }

    @Test
    void anotherLanguageKeepsSelectionTabAndFilter() {
        find("rich-1");
        MenuButton language = app.node("#language", MenuButton.class);
        onFx(() -> language.getItems().get(1).fire());
        await("Chinese", () -> app.says("#tab-containers", "容器"));
        assertEquals(List.of("rich-1"), app.selected());
        assertEquals("rich-1", app.node("#filter", TextField.class).getText());
        app.keys(KeyCode.DIGIT2, KeyCode.SHORTCUT);
        app.awaitTable("images-table");
        onFx(() -> app.nodeNow("#language", MenuButton.class).getItems().getFirst().fire());
        await("English", () -> app.says("#tab-images", "Images"));
        app.awaitTable("images-table");
        app.keys(KeyCode.DIGIT1, KeyCode.SHORTCUT);
        app.awaitTable("containers-table");
        assertEquals(List.of("rich-1"), app.selected());
    }

    @Test
    void aDialogSpeaksTheLanguageOfTheMoment() {
        onFx(() -> app.nodeNow("#language", MenuButton.class).getItems().get(1).fire());
        app.choose("exited-0", "containers.action.remove");
        assertTrue(AppFixture.texts(app.dialog()).contains("取消"));
        app.answer("#dialog-cancel");
    }

    @Test
    void themeAndLanguageAreRemembered() {
        MenuButton theme = app.node("#theme", MenuButton.class);
        onFx(() -> theme.getItems().get(2).fire());
        await("dark", () -> app.theme.dark().get());
        assertTrue(onFx(() -> app.stage.getScene().getStylesheets().getFirst()).endsWith("tokens-dark.css"));
        onFx(() -> app.nodeNow("#language", MenuButton.class).getItems().get(1).fire());
        app.close();
        app = new AppFixture(folder, Map.of("DOCKER_HOST", engine.endpointUri()));
        app.awaitConnected();
        assertTrue(onFx(() -> app.theme.dark().get()));
        assertTrue(onFx(() -> app.says("#tab-containers", "容器")));
        assertFalse(onFx(() -> app.says("#tab-containers", "Containers")));
    }

    @Test
    void aWindowLeftBehindByAChangeOfLanguageIsNotKept() {
        WeakReference<Node> before = new WeakReference<>(app.node("#containers-table", Node.class));
        onFx(() -> app.nodeNow("#language", MenuButton.class).getItems().get(1).fire());
        app.awaitText("#tab-containers", "容器");
        Waiting.until("the old table is gone from memory", () -> {
            System.gc();
            return before.get() == null;
        });
    }
}
