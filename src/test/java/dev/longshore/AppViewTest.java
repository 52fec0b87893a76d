package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with containers, in the whole app. */
@ExtendWith(FxExtension.class)
class AppViewTest {

    private static final Map<String, String> IDS = Map.of("shop-web-1", "cee68b4e9a1f", "shop-web-2", "fecc6c64eb65", "rich-1", "560961ff79b6",
            "exited-0", "c9e65e646148", "exited-3", "50ea06a3c68e", "paused-1", "e3286b10ddd4", "tty-1", "9f9c91816fe0");

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("POST", "/containers/", exchange -> exchange.reply(204, "application/json", ""));
        engine.on("DELETE", "/containers/", exchange -> exchange.reply(204, "application/json", ""));
        for (String name : List.of("rich-1", "tty-1", "shop-web-1", "exited-0")) {
            String json = new String(Samples.bytes("docker28", "inspect/" + name + ".json"), StandardCharsets.UTF_8);
            engine.on("GET", "/containers/" + IDS.get(name), exchange -> exchange.json(json));
        }
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private ReceivedRequest asked(String method, String name, String what) {
        return asked(method, name, what, "");
    }

    private ReceivedRequest asked(String method, String name, String what, String query) {
        await(method + " " + what + " of " + name, () -> !of(method, name, what).isEmpty());
        ReceivedRequest request = of(method, name, what).getFirst();
        assertEquals(query, request.query());
        assertEquals(1, of(method, name, what).size());
        return request;
    }

    private List<ReceivedRequest> of(String method, String name, String what) {
        return engine.requests(method, "/containers/" + IDS.get(name)).stream().filter(request -> request.path().endsWith(what)).toList();
    }

    private int changes() {
        return engine.count("POST", "/") + engine.count("DELETE", "/");
    }

    @Test
    void everyContainerOfTheEngineShows() {
        assertEquals(20, app.names().size());
        assertTrue(app.names().containsAll(IDS.keySet()));
        app.awaitText("#status-host", "local");
        app.awaitText("#status-counts", "14 running, 6 stopped");
        assertTrue(onFx(() -> app.says("#tab-containers", "20")));
    }

    @Test
    void theInspectorFollowsTheSelectionUntilADoubleClickPinsIt() {
        app.select("rich-1");
        app.awaitText("#inspector-title", "rich-1");
        assertFalse(app.node("#inspector-pin", ToggleButton.class).isSelected());
        app.select("tty-1");
        app.awaitText("#inspector-title", "tty-1");
        app.doubleClick("rich-1");
        await("pinned", () -> app.nodeNow("#inspector-pin", ToggleButton.class).isSelected());
        app.awaitText("#inspector-title", "rich-1");
        app.awaitText("#inspector-json", "560961ff79b6");
        app.select("tty-1");
        assertTrue(onFx(() -> app.says("#inspector-title", "rich-1")), "pinned");
        app.click("#inspector-pin");
        app.awaitText("#inspector-title", "tty-1");
    }

    @Test
    void enterInspectsAndPins() {
        app.select("shop-web-1");
        app.keys(KeyCode.ENTER);
        await("pinned", () -> app.nodeNow("#inspector-pin", ToggleButton.class).isSelected());
        app.awaitText("#inspector-json", "cee68b4e9a1f");
    }

    @Test
    void inspectIsInTheMenuToo() {
        app.choose("exited-0", "containers.action.inspect");
        await("pinned", () -> app.nodeNow("#inspector-pin", ToggleButton.class).isSelected());
        app.awaitText("#inspector-title", "exited-0");
    }

    @Test
    void theMenuStopsStartsRestartsPausesAndResumes() {
        app.choose("shop-web-1", "containers.action.stop");
        asked("POST", "shop-web-1", "/stop");
        app.choose("exited-0", "containers.action.start");
        asked("POST", "exited-0", "/start");
        app.choose("shop-web-2", "containers.action.restart");
        asked("POST", "shop-web-2", "/restart");
        app.choose("rich-1", "containers.action.pause");
        asked("POST", "rich-1", "/pause");
        app.choose("paused-1", "containers.action.resume");
        asked("POST", "paused-1", "/unpause");
        assertEquals(5, changes());
    }

    @Test
    void whatDoesNotApplySaysWhy() {
        app.rightClick("exited-0");
        assertTrue(onFx(() -> app.item("containers.action.stop").isDisable()));
        assertTrue(onFx(() -> app.item("containers.action.stop").getText()).endsWith("not running"));
        assertFalse(onFx(() -> app.item("containers.action.start").isDisable()));
        assertEquals("containers.action.remove", onFx(() -> app.item("containers.action.remove").getParentPopup().getItems().getLast().getId()));
    }

    @Test
    void killAsksForTheSignal() {
        app.choose("shop-web-1", "containers.action.kill");
        ChoiceBox<?> signals = app.inDialog("#dialog-picker", ChoiceBox.class);
        onFx(() -> signals.getSelectionModel().select(signals.getItems().stream().map(String::valueOf).toList().indexOf("SIGTERM")));
        app.answer("#dialog-verb");
        asked("POST", "shop-web-1", "/kill", "signal=SIGTERM");
    }

    @Test
    void renameAsksForANameAndTakesItByEnter() {
        app.choose("shop-web-1", "containers.action.rename");
        app.dialog();
        app.awaitFocus("#dialog-field");
        app.write("tty-1");
        app.awaitVerb(false);
        app.write("shop-2");
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        asked("POST", "shop-web-1", "/rename", "name=shop-2");
    }

    @Test
    void removeIsCancelledByEnterEscapeAndCancel() {
        app.choose("exited-0", "containers.action.remove");
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        app.choose("exited-0", "containers.action.remove");
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.TAB);
        app.awaitFocus("#dialog-verb");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        app.choose("exited-0", "containers.action.remove");
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        app.choose("exited-0", "containers.action.remove");
        app.dialog();
        app.answer("#dialog-cancel");
        assertEquals(0, changes());
        app.choose("exited-0", "containers.action.remove");
        app.dialog();
        app.answer("#dialog-verb");
        asked("DELETE", "exited-0", "");
    }

    /** As a key that is held: pressed over and over, released once. */
    private void hold(Node target, KeyCode code) {
        for (int i = 0; i < 6; i++) {
            onFx(() -> target.fireEvent(key(KeyEvent.KEY_PRESSED, code)));
        }
        onFx(() -> target.fireEvent(key(KeyEvent.KEY_RELEASED, code)));
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    @Test
    void heldKeysAskOnceAndSendOnce() {
        app.select("exited-0");
        onFx(() -> app.table().requestFocus());
        hold(app.table(), KeyCode.DELETE);
        app.awaitFocus("#dialog-cancel");
        assertEquals(1, onFx(() -> Window.getWindows().stream().filter(window -> window.getScene().getRoot().getStyleClass().contains("ls-dialog")).count()));
        onFx(() -> AppFixture.nowInDialog("#dialog-verb").requestFocus());
        app.awaitFocus("#dialog-verb");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        assertEquals(0, changes(), "Enter never confirms");
        app.choose("exited-0", "containers.action.remove");
        app.dialog();
        onFx(() -> AppFixture.nowInDialog("#dialog-verb").requestFocus());
        app.awaitFocus("#dialog-verb");
        hold(onFx(() -> AppFixture.nowInDialog("#dialog-verb")), KeyCode.SPACE);
        app.awaitNoDialog();
        hold(app.table(), KeyCode.SPACE);
        hold(app.table(), KeyCode.ENTER);
        asked("DELETE", "exited-0", "");
        await("idle", () -> app.wiring.containers().table().rows().stream().allMatch(row -> row.pending().isEmpty()));
        assertEquals(1, changes());
    }

    @Test
    void aDoubleClickOnTheVerbSendsOnce() {
        app.choose("exited-0", "containers.action.remove");
        app.robot.doubleClickOn(() -> app.nodeInDialog("#dialog-verb"));
        app.awaitNoDialog();
        asked("DELETE", "exited-0", "");
        await("idle", () -> app.wiring.containers().table().rows().stream().allMatch(row -> row.pending().isEmpty()));
        assertEquals(1, changes());
    }

    @Test
    void aRunningContainerIsRemovedOnlyWithTheTickToKillIt() {
        app.choose("shop-web-1", "containers.action.remove");
        app.awaitVerb(false);
        app.answer("#option-force");
        app.answer("#option-volumes");
        app.answer("#dialog-verb");
        assertTrue(asked("DELETE", "shop-web-1", "", "force=1&v=1").path().endsWith("/" + fullId("shop-web-1")));
    }

    private String fullId(String name) {
        return onFx(() -> app.wiring.containers().table().rows().stream().filter(row -> row.ref().name().equals(name)).findFirst().orElseThrow().id());
    }

    @Test
    void severalAreRemovedExactlyAsShown() {
        app.select("exited-0", "exited-3");
        app.choose("exited-3", "containers.action.remove");
        List<String> shown = AppFixture.texts(app.inDialog("#dialog-objects", Node.class));
        assertTrue(shown.containsAll(List.of("exited-0", "exited-3")), shown::toString);
        assertEquals(4, shown.size());
        app.answer("#dialog-verb");
        asked("DELETE", "exited-0", "");
        asked("DELETE", "exited-3", "");
        assertEquals(2, changes());
    }

    @Test
    void aRightClickOutsideTheSelectionSelectsThatRow() {
        app.select("exited-0", "exited-3");
        app.rightClick("tty-1");
        assertEquals(List.of("tty-1"), app.selected());
        app.choose("containers.action.stop");
        asked("POST", "tty-1", "/stop");
        assertEquals(1, changes());
    }

    @Test
    void selectionOutlivesFilterSortAndRefresh() {
        app.select("shop-web-1", "shop-web-2");
        app.keys(KeyCode.F, KeyCode.SHORTCUT);
        app.awaitFocus("#filter");
        app.write("web");
        await("filtered", () -> app.table().getItems().size() == 3);
        assertEquals(List.of("shop-web-1", "shop-web-2"), app.selected());
        app.sortBy("name");
        await("descending", () -> app.table().getItems().getFirst().equals(app.wiring.containers().table().rows().find(keyNow("shop-web-2"))));
        assertEquals(List.of("shop-web-2", "shop-web-1"), app.selected());
        int lists = engine.count("GET", "/containers/json");
        app.keys(KeyCode.F5);
        await("listed anew", () -> engine.count("GET", "/containers/json") > lists);
        assertEquals(List.of("shop-web-2", "shop-web-1"), app.selected());
        app.rightClick("shop-web-1");
        assertEquals(List.of("shop-web-2", "shop-web-1"), app.selected());
        app.choose("containers.action.stop");
        asked("POST", "shop-web-1", "/stop");
        asked("POST", "shop-web-2", "/stop");
        assertEquals(2, changes());
    }

    private String keyNow(String name) {
        return app.wiring.containers().table().rows().stream().filter(row -> row.ref().name().equals(name)).findFirst().orElseThrow().key();
    }
}
