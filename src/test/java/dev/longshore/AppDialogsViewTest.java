package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the app asks about containers, drawn back from, and refused by the engine once it was answered. */
@ExtendWith(FxExtension.class)
class AppDialogsViewTest {

    private static final String MADE = "f".repeat(64);

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

    private int changes() {
        return engine.count("POST", "/") + engine.count("DELETE", "/");
    }

    private void refuse(String method, String path, int status, String words) {
        engine.on(method, path, exchange -> exchange.reply(status, "application/json", "{\"message\":\"" + words + "\"}"));
    }

    /** Host, object and cause at once; the engine's own words on demand. */
    private void awaitTold(String title, String cause, String words) {
        app.awaitText("#notices", "local: " + title);
        app.awaitText("#notices", cause);
        app.clickInNotice("Details");
        app.awaitText("#notices", words);
        await("idle", () -> app.wiring.containers().table().rows().stream().allMatch(row -> row.pending().isEmpty()));
    }

    @Test
    void aKillThatIsCancelledSendsNothing() {
        app.choose("shop-web-1", "containers.action.kill");
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        app.choose("shop-web-1", "containers.action.kill");
        app.dialog();
        app.answer("#dialog-cancel");
        assertEquals(0, changes());
    }

    @Test
    void aKillThatFailsIsTold() {
        refuse("POST", "/containers/", 500, "runtime gone");
        app.choose("shop-web-1", "containers.action.kill");
        app.dialog();
        app.answer("#dialog-verb");
        awaitTold("Could not kill shop-web-1", "failed (status 500)", "runtime gone");
        assertEquals(1, changes());
    }

    @Test
    void aKillOfWhatStoppedMeanwhileIsTold() {
        refuse("POST", "/containers/", 409, "is not running");
        app.choose("shop-web-1", "containers.action.kill");
        app.dialog();
        app.answer("#dialog-verb");
        awaitTold("Could not kill shop-web-1", "the present state of shop-web-1", "is not running");
        assertEquals(1, changes());
    }

    @Test
    void aRenameThatIsCancelledSendsNothing() {
        app.choose("shop-web-1", "containers.action.rename");
        app.awaitFocus("#dialog-field");
        app.write("shop-2");
        app.awaitVerb(true);
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        assertEquals(0, changes());
        assertTrue(app.names().contains("shop-web-1"));
    }

    @Test
    void aRenameToANameThatIsTakenMeanwhileIsTold() {
        refuse("POST", "/containers/", 409, "name shop-2 is already in use");
        app.choose("shop-web-1", "containers.action.rename");
        app.awaitFocus("#dialog-field");
        app.write("shop-2");
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        awaitTold("Could not rename shop-web-1", "The engine refused", "name shop-2 is already in use");
        assertTrue(app.names().contains("shop-web-1"));
        assertEquals(1, changes());
    }

    @Test
    void theRemovalOfWhatDidNotStartMayBeRefusedToo() {
        engine.on("GET", "/images/nginx", exchange -> exchange.json("{\"Id\":\"sha256:" + "a".repeat(64) + "\"}"));
        engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"" + MADE + "\",\"Warnings\":[]}"));
        engine.on("GET", "/containers/" + MADE, exchange -> exchange.json("{\"Id\":\"" + MADE + "\"}"));
        refuse("POST", "/containers/" + MADE + "/start", 400, "no such program");
        refuse("DELETE", "/containers/" + MADE, 409, "removal is in progress");
        app.click("#run-action-run");
        app.awaitFocus("#run-image");
        app.write("nginx");
        onFx(() -> app.nodeInDialog("#run-name").requestFocus());
        app.awaitFocus("#run-name");
        app.write("web-9");
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        await("asked", () -> app.dialogSays("web-9 was created, but did not start. Remove it?"));
        assertTrue(onFx(() -> app.dialogSays("The engine says: no such program")));
        app.awaitText("#notices", "local: Could not start web-9");
        onFx(() -> app.notices.all().clear());
        app.answer("#dialog-verb");
        awaitTold("Could not remove the container web-9", "The engine refused", "removal is in progress");
        assertEquals(1, engine.count("DELETE", "/"));
    }

    /** Of a container whose environment holds a password. */
    private void askToCopyWithSecrets() {
        String id = onFx(() -> app.wiring.containers().table().rows().stream().filter(row -> row.ref().name().equals("rich-1")).findFirst().orElseThrow().id());
        engine.on("GET", "/containers/" + id, exchange -> exchange.json("{\"Id\":\"" + id + "\",\"Name\":\"/rich-1\",\"Image\":\"\","
                + "\"Config\":{\"Image\":\"team/web:1\",\"Env\":[\"DB_PASSWORD=hunter2\"]},\"HostConfig\":{}}"));
        app.rightClick("rich-1");
        MenuItem copy = app.items().stream().filter(item -> "run.copy.secrets".equals(item.getId())).findFirst().orElseThrow();
        onFx(copy::fire);
        app.closeMenu();
        app.dialog();
        assertTrue(onFx(() -> app.dialogSays("Copy rich-1 with its secrets?")));
        assertTrue(onFx(() -> app.dialogSays("go to the clipboard as plain text")));
    }

    @Test
    void secretsAreCopiedOnceTheWarningIsConfirmed() {
        askToCopyWithSecrets();
        app.answer("#dialog-verb");
        await("copied", () -> app.copied.size() == 1);
        assertTrue(app.copied.getFirst().startsWith("docker run"), app.copied::toString);
        assertTrue(app.copied.getFirst().contains("DB_PASSWORD=hunter2"), app.copied::toString);
        askToCopyWithSecrets();
        ChoiceBox<?> kinds = app.inDialog("#dialog-picker", ChoiceBox.class);
        onFx(() -> kinds.getSelectionModel().select(2));
        app.answer("#dialog-verb");
        await("copied", () -> app.copied.size() == 2);
        assertTrue(app.copied.getLast().startsWith("curl") && app.copied.getLast().contains("hunter2"), app.copied::toString);
        assertEquals(0, changes());
    }

    @Test
    void secretsAreNotCopiedWhereTheWarningIsCancelled() {
        askToCopyWithSecrets();
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        assertEquals(List.of(), app.copied);
        assertFalse(onFx(() -> app.says("#notices", "hunter2")));
    }
}
