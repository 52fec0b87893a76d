package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user does with images, in the whole app. */
@ExtendWith(FxExtension.class)
class AppImagesViewTest {

    private static final String WEB = "127.0.0.1:5000/team/web:1.1";

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;
    private volatile String tagged;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        String inspect = sample("inspect-image.json");
        String history = sample("history.json");
        engine.on("GET", "/images/sha256:", exchange -> exchange.json(exchange.request().path().endsWith("/history") ? history : inspect));
        engine.on("GET", "/images/seed/web:1.1/json", exchange -> exchange.json("{\"Id\":\"" + tagged + "\",\"RepoTags\":[\"" + WEB + "\",\"seed/web:1.1\"]}"));
        engine.on("POST", "/images/", exchange -> exchange.reply(201, "application/json", ""));
        engine.on("DELETE", "/images/", exchange -> exchange.json("[]"));
        app = AppFixture.connected(folder, engine.endpointUri());
        app.click("#tab-images");
        app.awaitTable("images-table");
    }

    private static String sample(String file) {
        return new String(Samples.bytes("docker28", file), StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private String id(String name) {
        return onFx(() -> app.wiring.images().table().rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow().id());
    }

    private int changes() {
        return engine.count("POST", "/") + engine.count("DELETE", "/");
    }

    @Test
    void doubleClickAndEnterInspectAndPin() {
        assertEquals(8, app.names().size());
        app.doubleClick(WEB);
        await("pinned", () -> app.nodeNow("#inspector-pin", ToggleButton.class).isSelected());
        app.awaitText("#inspector-title", WEB);
        app.awaitText("#inspector-json", "RepoTags");
        app.select("seed/worker:latest");
        app.keys(KeyCode.ENTER);
        app.awaitText("#inspector-title", "seed/worker:latest");
        engine.awaitRequest("GET", "/images/" + id("seed/worker:latest"));
    }

    @Test
    void theHistoryOpensByMenuTabAndKey() {
        app.choose(WEB, "images.action.history");
        app.awaitText("#inspector", "STOPSIGNAL SIGTERM");
        app.click("#inspector-tab-json");
        app.awaitText("#inspector-json", "RepoTags");
        app.click("#inspector-tab-history");
        app.awaitText("#inspector", "STOPSIGNAL SIGTERM");
        app.select("seed/worker:latest");
        app.keys(KeyCode.H);
        app.awaitText("#inspector-title", "seed/worker:latest");
        engine.awaitRequest("GET", "/images/" + id("seed/worker:latest") + "/history");
    }

    @Test
    void aTagIsAdded() {
        app.select(WEB);
        app.keys(KeyCode.T);
        app.dialog();
        app.awaitFocus("#dialog-field");
        app.write("Not a name");
        app.awaitVerb(false);
        app.write("registry.example:5000/team/web:2");
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        var request = engine.awaitRequest("POST", "/images/" + id(WEB) + "/tag");
        assertEquals("repo=registry.example%3A5000%2Fteam%2Fweb&tag=2", request.query().replace(":", "%3A").replace("/", "%2F"));
    }

    @Test
    void oneTagOfSeveralIsRemovedByItsName() {
        app.rightClick("seed/worker:latest");
        assertTrue(onFx(() -> app.item("images.action.untag").isDisable()), "its only tag");
        app.closeMenu();
        app.choose(WEB, "images.action.untag");
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        assertEquals(0, changes());
        tagged = id(WEB);
        app.choose(WEB, "images.action.untag");
        ChoiceBox<?> tags = app.inDialog("#dialog-picker", ChoiceBox.class);
        assertEquals(List.of(WEB, "seed/web:1.1"), tags.getItems());
        app.answer("#dialog-verb");
        engine.awaitRequest("DELETE", "/images/seed/web:1.1");
        assertEquals(1, changes());
    }

    @Test
    void aTagThatMovedMeanwhileStays() {
        tagged = id("seed/worker:latest");
        app.choose(WEB, "images.action.untag");
        app.dialog();
        app.answer("#dialog-verb");
        app.awaitText("#notices", "Could not remove the tag seed/web:1.1");
        assertEquals(0, changes());
    }

    @Test
    void severalAreRemovedExactlyAsShownAndOneInUseOnlyWithTheTick() {
        app.select("seed/worker:latest", "seed/layers:eight");
        app.keys(KeyCode.DELETE);
        List<String> shown = AppFixture.texts(app.inDialog("#dialog-objects", Node.class));
        assertTrue(shown.containsAll(List.of("seed/worker:latest", "seed/layers:eight")), shown::toString);
        assertEquals(4, shown.size());
        app.answer("#dialog-verb");
        engine.awaitRequest("DELETE", "/images/" + id("seed/worker:latest"));
        engine.awaitRequest("DELETE", "/images/" + id("seed/layers:eight"));
        assertEquals(2, changes());
        app.choose("seed/web:1.0", "images.action.remove");
        app.awaitVerb(false);
        assertTrue(AppFixture.texts(app.dialog()).stream().anyMatch(text -> text.contains("blog-web-1")), "its user is named");
        app.answer("#option-force");
        app.answer("#dialog-verb");
        assertEquals("force=1", engine.awaitRequest("DELETE", "/images/" + id("seed/web:1.0")).query());
    }

    private void refuse(String method, int status, String words) {
        engine.on(method, "/images/", exchange -> exchange.reply(status, "application/json", "{\"message\":\"" + words + "\"}"));
    }

    /** Host, image and cause at once; the engine's own words on demand. */
    private void awaitTold(String title, String cause, String words) {
        app.awaitText("#notices", "local: " + title);
        app.awaitText("#notices", cause);
        app.clickInNotice("Details");
        app.awaitText("#notices", words);
        await("idle", () -> app.wiring.images().table().rows().stream().allMatch(row -> row.pending().isEmpty()));
        assertEquals(1, changes());
    }

    private void askForATag() {
        app.choose(WEB, "images.action.tag");
        app.awaitFocus("#dialog-field");
        app.write("team/web:2");
        app.awaitVerb(true);
    }

    @Test
    void aTagThatIsCancelledIsNotGiven() {
        askForATag();
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        assertEquals(0, changes());
    }

    @ParameterizedTest
    @CsvSource({"404, does not know", "500, failed (status 500)"})
    void aTagThatFailsIsTold(int status, String cause) {
        refuse("POST", status, "no such thing");
        askForATag();
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        awaitTold("Could not tag " + WEB, cause, "no such thing");
    }

    @Test
    void aRemovalThatIsCancelledRemovesNothing() {
        app.choose("seed/worker:latest", "images.action.remove");
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        app.choose("seed/worker:latest", "images.action.remove");
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        assertEquals(0, changes());
    }

    @Test
    void aRemovalOfWhatIsInUseMeanwhileIsTold() {
        refuse("DELETE", 409, "image is being used by running container abc");
        app.choose("seed/worker:latest", "images.action.remove");
        app.dialog();
        app.answer("#dialog-verb");
        awaitTold("Could not remove the image seed/worker:latest", "The engine refused", "image is being used by running container abc");
        assertTrue(app.names().contains("seed/worker:latest"));
    }
}
