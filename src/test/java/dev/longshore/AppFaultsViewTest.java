package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.PlainText;
import dev.longshore.json.Json;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong while the app is used, as its user sees it. */
@ExtendWith(FxExtension.class)
class AppFaultsViewTest {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final String NASTY = "\u001b[31mred\n\u202Egnp.exe {0} '{1}' <b>%s</b> \"";

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void listen() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private void start() {
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    /** A recorded refusal: its status and its body. */
    private record Refusal(int status, String body) {
        static Refusal of(String dialect, String name) {
            String line = new String(Samples.bytes(dialect, "errors.txt"), StandardCharsets.UTF_8).lines()
                    .filter(each -> each.startsWith(name + "\t")).findFirst().orElseThrow();
            int mark = line.lastIndexOf(" [");
            return new Refusal(Integer.parseInt(line.substring(mark + 2, mark + 5)), line.substring(name.length() + 1, mark));
        }

        String words() {
            return String.valueOf(Json.PLAIN.read(body, Map.class).get("message"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docker28, remove-running, The engine refused",
        "podman5, remove-running, The engine refused",
        "docker28, container-absent, does not know exited-0",
        "podman5, container-absent, does not know exited-0",
        "docker28, port-taken-start, failed (status 500)",
        "podman5, pause-paused, The engine refused"})
    void aRefusalIsTold(String dialect, String name, String cause) {
        Refusal refusal = Refusal.of(dialect, name);
        engine.on("DELETE", "/containers/", exchange -> exchange.reply(refusal.status(), "application/json", refusal.body()));
        start();
        app.choose("exited-0", "containers.action.remove");
        app.dialog();
        app.answer("#dialog-verb");
        app.awaitText("#notices", "local: Could not remove the container exited-0");
        app.awaitText("#notices", cause);
        assertFalse(onFx(() -> app.says("#notices", refusal.words())), "the engine's words only on demand");
        app.clickInNotice("Details");
        app.awaitText("#notices", PlainText.visible(refusal.words()));
        assertTrue(onFx(() -> app.wiring.containers().table().rows().stream().allMatch(row -> row.pending().isEmpty())));
        app.click(".notice-close");
        await("dismissed", () -> app.notices.all().isEmpty());
    }

    @Test
    void aRefusedStopIsTold() {
        Refusal refusal = Refusal.of("docker28", "port-taken-start");
        engine.on("POST", "/containers/", exchange -> exchange.reply(refusal.status(), "application/json", refusal.body()));
        start();
        app.choose("tty-1", "containers.action.stop");
        app.awaitText("#notices", "local: Could not stop tty-1");
        app.awaitText("#notices", "Try again; if it stays, look at the log of the engine");
    }

    @Test
    void aConnectionCutInTheMiddleOfAChangeIsNotRepeated() {
        engine.on("POST", "/containers/", exchange -> exchange.closeNow());
        start();
        app.choose("tty-1", "containers.action.restart");
        app.awaitText("#notices", "may have taken effect all the same");
        assertEquals(1, engine.count("POST", "/"));
    }

    @Test
    void aContainerThatGoesWhileItsMenuIsOpen() {
        start();
        app.rightClick("exited-0");
        String id = onFx(() -> app.wiring.containers().table().selection().getFirst().id());
        engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
        engine.emit("{\"Type\":\"container\",\"Action\":\"destroy\",\"Actor\":{\"ID\":\"" + id + "\",\"Attributes\":{}},\"time\":1795437400,\"timeNano\":1795437400076476731}");
        await("gone", () -> app.wiring.containers().table().rows().find(id) == null);
        app.choose("containers.action.start");
        assertEquals(0, engine.count("POST", "/"));
        assertEquals(List.of(), app.selected());
    }

    @Test
    void aHungObjectHangsNoOther() {
        String stuck = "c9e65e646148137ece931293ffc6a06a23e33aca61e70e5e98dd3c2158652d28";
        String other = "f".repeat(64);
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + container(stuck, "stuck-1") + "," + container(other, "web-1") + "]"));
        engine.on("GET", "/containers/" + other + "/json", exchange -> exchange.json("{\"Id\":\"" + other + "\",\"Path\":\"/web\"}"));
        engine.on("GET", "/containers/" + stuck + "/json", HostileExchange::hang);
        start();
        app.doubleClick("stuck-1");
        engine.awaitRequest("GET", "/containers/" + stuck + "/json");
        app.select("web-1");
        app.doubleClick("web-1");
        app.awaitText("#inspector-json", "Path");
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + container(other, "web-2") + "]"));
        engine.emit("{\"Type\":\"container\",\"Action\":\"rename\",\"Actor\":{\"ID\":\"" + other + "\"}}");
        app.awaitText(".resource-table", "web-2");
    }

    @Test
    void anEngineOfOtherVersionsIsToldWithBothRanges() {
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 2.0"));
        engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"99.0\",\"ApiVersion\":\"2.0\",\"MinAPIVersion\":\"1.60\"}"));
        app = new AppFixture(folder, Map.of("DOCKER_HOST", engine.endpointUri()));
        app.awaitText("#hosts-list", "no common API");
        chooseHost("local");
        app.click("#banner-more");
        app.awaitText("#banner-details", "needs API 1.60–2.0; this app speaks 1.21–1.56");
    }

    private void chooseHost(String name) {
        app.robot.clickOn(() -> app.stage.getScene().lookup("#hosts-list").lookupAll(".label").stream()
                .filter(label -> ((Label) label).getText().equals(name)).findFirst().orElseThrow());
        app.awaitText("#banner-text", "Not connected to " + name);
    }

    @Test
    void aLostEngineGreysTheRowsAndComesBack() throws IOException {
        start();
        app.select("shop-web-1", "exited-0");
        engine.close();
        app.awaitText("#banner-text", "Not connected to local");
        await("stale", () -> app.table().getPseudoClassStates().contains(STALE));
        assertEquals(20, app.names().size());
        assertEquals(List.of("exited-0", "shop-web-1"), app.selected());
        app.rightClick("exited-0");
        for (String key : List.of("containers.action.start", "containers.action.stop", "containers.action.remove")) {
            assertTrue(onFx(() -> app.item(key).isDisable()));
            assertTrue(onFx(() -> app.item(key).getText()).endsWith("host not connected"));
        }
        app.closeMenu();
        Files.delete(engine.socket());
        engine = HostileEngine.unix(folder, again -> again.behaveLikeAnEngine().on("GET", "/containers/json", exchange -> exchange.json("["
                + container("c9e65e646148137ece931293ffc6a06a23e33aca61e70e5e98dd3c2158652d28", "exited-0") + "," + container("f".repeat(64), "new-1") + "]")));
        retry();
        await("back", () -> app.wiring.current().status().get().connected());
        await("as listed", () -> app.table().getItems().size() == 2);
        assertEquals(List.of("exited-0", "new-1"), app.names());
        assertEquals(List.of("exited-0"), app.selected());
        await("live", () -> !app.table().getPseudoClassStates().contains(STALE) && !app.stage.getScene().lookup("#banner").isVisible());
    }

    /** Not by a click: the app may have come back by itself meanwhile, and where the button was there is a row then. */
    private void retry() {
        onFx(() -> app.nodeNow("#banner-retry", Button.class).fire());
    }

    private static void list(HostileEngine engine, int from, int to) {
        List<String> each = IntStream.range(from, to).mapToObj(i -> container(String.format("%064x", i), "c%03d".formatted(i))).toList();
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + String.join(",", each) + "]"));
    }

    /** Name of the topmost row that shows whole or in part. The flow may keep a cell that lies wholly above it. */
    private String topRow() {
        app.awaitLines();
        int index = onFx(() -> {
            app.table().layout();
            IndexedCell<?> first = ((VirtualFlow<?>) app.table().lookup(".virtual-flow")).getFirstVisibleCell();
            return first.getLayoutY() + first.getHeight() > 0 ? first.getIndex() : first.getIndex() + 1;
        });
        return app.names().get(index);
    }

    @Test
    void aReconnectKeepsWhatIsSelectedAndInSight() throws IOException {
        list(engine, 0, 200);
        start();
        await("all", () -> app.table().getItems().size() == 200);
        app.select("c120", "c122");
        onFx(() -> app.table().scrollTo(118));
        String top = topRow();
        engine.close();
        app.awaitText("#banner-text", "Not connected to local");
        assertEquals(top, topRow());
        Files.delete(engine.socket());
        engine = HostileEngine.unix(folder, again -> list(again.behaveLikeAnEngine(), 20, 203));   // twenty are gone above it, three are new below
        retry();
        await("as listed", () -> app.table().getItems().size() == 183);
        assertEquals(List.of("c120", "c122"), app.selected());
        assertEquals(top, topRow());
    }

    private static String container(String id, String name) {
        return Json.PLAIN.write(Map.of("Id", id, "Names", List.of("/" + name), "Image", name + ":1", "ImageID", "sha256:" + id, "Command", name,
                "Created", 1795437400, "State", "exited", "Status", "Exited (0) 2 minutes ago", "Labels", Map.of("com.docker.compose.project", name)));
    }

    @Test
    void namesThatWouldSteerTheScreenAreShownAsSymbols() {
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + container("a".repeat(64), NASTY) + "]"));
        engine.on("GET", "/images/json", exchange -> exchange.json(Json.PLAIN.write(List.of(Map.of("Id", "sha256:" + "a".repeat(64),
                "RepoTags", List.of(NASTY, NASTY + "2"), "Created", 1795437400, "Size", 5)))));
        engine.on("GET", "/containers/aaa", exchange -> exchange.json("{\"Id\":\"" + "a".repeat(64) + "\",\"Labels\":" + Json.PLAIN.write(Map.of(NASTY, NASTY)) + "}"));
        engine.on("DELETE", "/", exchange -> exchange.reply(409, "application/json", Json.PLAIN.write(Map.of("message", NASTY))));
        start();
        app.doubleClick(NASTY);
        app.awaitText("#inspector-title", PlainText.visible(NASTY));
        app.awaitText("#inspector-json", "Labels");
        app.choose(NASTY, "containers.action.remove");
        assertInert(app.dialog());
        assertTrue(AppFixture.texts(app.dialog()).contains("Remove " + PlainText.visible(NASTY) + "?"));
        app.answer("#dialog-verb");
        app.awaitText("#notices", "{0} '{1}' <b>%s</b>");
        app.clickInNotice("Details");
        assertInert(app.stage.getScene().getRoot());
        app.choose(NASTY, "containers.action.rename");
        assertInert(app.dialog());
        app.answer("#dialog-cancel");
        app.click("#tab-images");
        app.choose(NASTY, "images.action.untag");
        assertInert(app.dialog());
        app.answer("#dialog-cancel");
        app.choose(NASTY, "images.action.remove");
        assertInert(app.dialog());
        app.answer("#dialog-cancel");
        assertInert(app.stage.getScene().getRoot());
    }

    private static void assertInert(Node root) {
        List<String> bad = AppFixture.texts(root).stream().filter(text -> text.indexOf('\u001b') >= 0 || text.indexOf('\u202e') >= 0).toList();
        assertEquals(List.of(), bad.stream().map(PlainText::visible).toList());
    }

    @Test
    void aNameWithoutEndFitsTheScreen() {
        String endless = "x".repeat(100_000);
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + container("a".repeat(64), endless) + "]"));
        engine.on("DELETE", "/", exchange -> exchange.reply(409, "application/json", Json.PLAIN.write(Map.of("message", endless))));
        start();
        app.choose(endless, "containers.action.remove");
        Parent dialog = app.dialog();
        double width = onFx(() -> dialog.getScene().getWidth());
        double height = onFx(() -> dialog.getScene().getHeight());
        assertTrue(width < 800 && height < 700, width + " × " + height);
        app.answer("#dialog-verb");
        await("a notice", () -> !app.notices.all().isEmpty());
        app.clickInNotice("Details");
        double notices = onFx(() -> ((Parent) app.stage.getScene().lookup("#notices")).getLayoutBounds().getHeight());
        assertTrue(notices < 700, "height " + notices);
        assertTrue(Stream.of("#notices", "#inspector-title").map(part -> AppFixture.texts(app.node(part, Node.class)))
                .flatMap(List::stream).allMatch(text -> text.length() <= 1000));
    }
}
