package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the toolbar and empty tables offer, and why not. */
@ExtendWith(FxExtension.class)
class AppToolbarViewTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    private void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        if (engine != null) {
            engine.close();
        }
    }

    private String why(String button) {
        Button node = app.node(button, Button.class);
        return onFx(() -> node.isDisabled() ? node.getAccessibleText() : "");
    }

    private List<String> more() {
        MenuButton more = app.node("#more", MenuButton.class);
        onFx(more::show);
        List<String> items = onFx(() -> more.getItems().stream().filter(item -> item.getText() != null)
                .map(item -> item.getText() + (item.isDisable() ? " (off)" : "")).toList());
        onFx(more::hide);
        return items;
    }

    private void readOnly(boolean now) {
        onFx(() -> {
            var host = app.wiring.current().host().get();
            app.services.hosts().describe(host.id(), host.name(), new HostMarks(HostColour.NONE, now, false));
        });
    }

    @Test
    void whatChangesAnEngineIsOffOnAReadOnlyHostAndSaysWhy() {
        start();
        assertEquals(List.of("", "", ""), List.of(why("#run-action-run"), why("#registry-action-pull"), why("#build-action")));
        assertEquals(List.of("Load from file…", "Import files as image…", "Registries…", "Show log…", "New volume…", "New network…", "Clean up…"), more());
        readOnly(true);
        await("told", () -> app.nodeNow("#registry-action-pull", Button.class).isDisabled());
        assertEquals("Pull… — read-only host", why("#registry-action-pull"));
        assertEquals("Build… — read-only host", why("#build-action"));
        assertEquals("", why("#run-action-run"), "its form can be copied from");
        assertEquals(List.of("Load from file… — read-only host (off)", "Import files as image… — read-only host (off)", "Registries…", "Show log…", "New volume… — read-only host (off)", "New network… — read-only host (off)",
                "Clean up… — read-only host (off)"), more());
        app.click("#tab-images");
        app.rightClick("seed/worker:latest");
        for (String key : List.of("registry.action.push", "transfer.load", "images.action.tag")) {
            MenuItem item = onFx(() -> app.item(key));
            assertTrue(item.isDisable() && item.getText().endsWith("read-only host"), item.getText());
        }
        for (String key : List.of("transfer.save", "transfer.copy")) {
            assertFalse(onFx(() -> app.item(key)).isDisable(), key + " only reads");
        }
        app.closeMenu();
        readOnly(false);
        await("free again", () -> !app.nodeNow("#registry-action-pull", Button.class).isDisabled());
    }

    @Test
    void aHostThatAnswersUnchosenIsEnoughForWhatChoosesItsHost() throws IOException {
        Path away = Files.createDirectory(folder.resolve("away"));
        new SettingsFile(folder.resolve("settings")).save(Settings.FIRST.withLanguage("en").withTheme("LIGHT")
                .withHost("dead").withHosts(List.of(new Settings.KnownHost("dead", "dead", "unix://" + folder.resolve("dead.sock")),
                        new Settings.KnownHost("late", "late", "unix://" + away.resolve("engine.sock")))));
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        await("the demo alone", () -> app.wiring.sidebar().answering().get().size() == 1);
        onFx(() -> app.wiring.sidebar().selected().set(app.wiring.sidebar().hosts().stream().filter(row -> row.host().name().equals("dead")).findFirst().orElseThrow()));
        await("off", () -> app.nodeNow("#build-action", Button.class).isDisabled());
        assertEquals("Build… — host not connected", why("#build-action"), "of the host that shows, not of the demo");
        engine = HostileEngine.unix(away).behaveLikeAnEngine();
        app.services.hosts().find(new HostId("late")).retryNow();
        await("build is offered", () -> !app.nodeNow("#build-action", Button.class).isDisabled());
        assertEquals(List.of("Load from file…", "Import files as image…", "Registries…", "Show log…", "New volume…", "New network…", "Clean up…"), more());
        assertEquals("dead", onFx(() -> app.wiring.current().host().get().name()));
    }

    @Test
    void theMenuWorksByKeyboardAlone() {
        start();
        onFx(app.node("#more", Node.class)::requestFocus);
        app.keys(KeyCode.SPACE);
        await("open", () -> app.nodeNow("#more", MenuButton.class).isShowing());
        app.keys(KeyCode.DOWN);
        app.keys(KeyCode.DOWN);
        app.keys(KeyCode.DOWN);
        app.keys(KeyCode.ENTER);
        app.awaitFocus("#registries");
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
    }

    @Test
    void enterInTheListOfRegistriesAsksForALogin() {
        start();
        onFx(() -> app.nodeNow("#more", MenuButton.class).getItems().get(2).fire());
        app.awaitFocus("#registries");
        app.keys(KeyCode.ENTER);
        app.awaitFocus("#login-registry");
    }

    @Test
    void aHostWithoutImagesOffersWhatBringsSome() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/images/json", exchange -> exchange.json("[]"));
        app = AppFixture.connected(folder, engine.endpointUri());
        app.click("#tab-images");
        app.awaitText("#images-table", "No images yet");
        Node load = app.node("#images-table #transfer-load", Node.class);
        assertTrue(onFx(() -> load.isVisible() && !load.isDisabled()));
        onFx(load::requestFocus);
        app.keys(KeyCode.SPACE);
        app.awaitFocus("#transfer-file");
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        app.click("#tab-containers");
        onFx(() -> app.wiring.containers().table().filter().set("no such thing"));
        app.awaitText("#containers-table", "Nothing matches");
        assertNull(onFx(() -> app.nodeNow("#containers-table #run-action-run", Node.class)));
        assertTrue(onFx(() -> app.nodeNow("#table-empty-show-all", Node.class).isVisible()));
    }

    @Test
    void theDemoIsSearchedAndPulledFromAndSaysWhatItDoesNotOffer() {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        app.awaitConnected();
        assertEquals("Build… — not for the demo", why("#build-action"));
        assertEquals(List.of("Load from file… — not for the demo (off)", "Import files as image… — not for the demo (off)", "Registries…", "Show log…", "New volume…", "New network…", "Clean up…"), more());
        app.click("#tab-images");
        app.rightClick("harbor/api:2.7.1");
        for (String key : List.of("registry.action.push", "transfer.save", "transfer.copy", "transfer.load")) {
            MenuItem item = onFx(() -> app.item(key));
            assertTrue(item.isDisable() && item.getText().endsWith("not for the demo"), item.getText());
        }
        app.closeMenu();
        app.click("#registry-action-pull");
        app.awaitFocus("#pull-name");
        app.write("caddy");
        ListView<?> results = app.inDialog("#pull-results", ListView.class);
        await("found", () -> results.getItems().size() == 1);
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        Waiting.until("pulled", () -> !app.services.tasks().all().isEmpty() && app.services.tasks().all().getFirst().state().phase() == Phase.SUCCEEDED);
        assertEquals(3, app.services.tasks().all().getFirst().state().parts().size());
        app.row("caddy:latest");
    }
}
