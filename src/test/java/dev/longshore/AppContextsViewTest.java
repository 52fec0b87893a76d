package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.settings.Settings;
import dev.longshore.testing.ContextFiles;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.hosts.HostRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Docker's contexts in the whole app: shown, followed as they change on disk, and never in the way of the user's own choice. */
@ExtendWith(FxExtension.class)
class AppContextsViewTest {

    @TempDir
    private Path folder;
    private AppFixture app;
    private HostileEngine shop;
    private HostileEngine test;
    private ContextFiles files;

    @BeforeEach
    void engines() throws IOException {
        shop = HostileEngine.unix(Files.createDirectory(folder.resolve("1"))).behaveLikeAnEngine();
        test = HostileEngine.unix(Files.createDirectory(folder.resolve("2"))).behaveLikeAnEngine();
        test.on("GET", "/containers/json", exchange -> exchange.json("[]"));
        files = new ContextFiles(folder.resolve("home/.docker"));
        files.add("shop", shop.endpointUri());
        files.add("test", test.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        shop.close();
        test.close();
    }

    private void start() {
        app = new AppFixture(folder, Map.of());
        app.awaitConnected();
    }

    private List<String> hosts() {
        return onFx(() -> app.wiring.sidebar().hosts().stream().map(row -> row.host().name()).toList());
    }

    private HostRow host(String name) {
        return app.wiring.sidebar().hosts().stream().filter(row -> row.host().name().equals(name)).findFirst().orElseThrow();
    }

    private void awaitShows(String name) {
        await(name + " shows", () -> app.wiring.current().host().get() != null && app.wiring.current().host().get().name().equals(name)
                && app.wiring.current().status().get().connected());
    }

    @Test
    void dockersContextShowsFirstAndTheUsersChoiceFromThenOn() {
        files.current("test");
        start();
        awaitShows("test");
        assertEquals(List.of("shop", "test"), hosts());
        app.awaitText("#hosts-list", "by docker context use");
        files.current("shop");
        await("marked", () -> app.wiring.sidebar().currentEngine().get().is(host("shop").host().id()));
        assertEquals("test", onFx(() -> app.wiring.current().host().get().name()), "what the user looks at stays");
        assertEquals("", app.services.settings().get().host(), "what showed by itself is nobody's choice");
        onFx(() -> app.wiring.sidebar().selected().set(host("test")));
        assertEquals("", app.services.settings().get().host(), "nor is what showed already");
        onFx(() -> app.wiring.sidebar().selected().set(host("shop")));
        onFx(() -> app.wiring.sidebar().selected().set(host("test")));
        app.close();
        assertEquals("context:test", app.file.load().settings().host());
        start();
        awaitShows("test");
        assertTrue(onFx(() -> app.wiring.sidebar().currentEngine().get().is(host("shop").host().id())));
    }

    @Test
    void aContextThatGoesTakesItsRowsAndLeavesItsMarks() {
        files.current("shop");
        start();
        awaitShows("shop");
        await("rows", () -> !app.table().getItems().isEmpty());
        app.services.settings().change(old -> old.withMarks("context:shop", new Settings.Marks("RED", true, true, "", "")));
        files.remove("shop");
        app.awaitText("#notices", "The docker context “shop” is gone");
        awaitShows("test");
        assertEquals(List.of("test"), hosts());
        await("no rows of it", () -> app.table().getItems().isEmpty());
        shop.awaitNoConnections();
        files.add("shop", shop.endpointUri());
        await("back", () -> app.wiring.sidebar().hosts().size() == 2);
        await("marked as before", () -> host("shop").host().marks().production() && host("shop").host().marks().readOnly());
        assertEquals("test", onFx(() -> app.wiring.current().host().get().name()));
    }

    @Test
    void aContextThatMovesIsFollowedWhereItShows() {
        files.current("shop");
        start();
        awaitShows("shop");
        await("rows", () -> !app.table().getItems().isEmpty());
        app.services.settings().change(old -> old.withMarks("context:shop", new Settings.Marks("RED", false, true, "", "")));
        files.add("shop", test.endpointUri());
        app.awaitText("#notices", "The docker context “shop” now leads to " + test.endpointUri());
        awaitShows("shop");
        app.awaitText(".resource-table", "No containers yet");
        assertEquals(List.of("shop", "test"), hosts());
        assertEquals(new Settings.Marks("RED", false, true, "", ""), app.services.settings().get().marks().get("context:shop"));
        shop.awaitNoConnections();
    }

    @Test
    void aBadOneIsToldAndTheOthersAreThere() {
        Path bad = files.write("bad", "{");
        files.current("gone");
        start();
        app.awaitText("#notices", bad.toString());
        app.awaitText("#notices", "Docker’s current context is “gone”");
        assertEquals(List.of("shop", "test"), hosts());
        awaitShows("shop");
    }

    @Test
    void whatWasFoundCannotBeForgottenButMarked() {
        files.current("shop");
        start();
        Node list = app.node("#hosts-list", Node.class);
        onFx(() -> {
            app.wiring.sidebar().selected().set(host("shop"));
            list.requestFocus();
        });
        app.keys(KeyCode.DELETE);
        assertFalse(onFx(() -> app.wiring.sidebar().hostMenu().getLast().enabled()));
        app.keys(KeyCode.F2);
        app.dialog();
        app.answer("#host-settings-production");
        app.answer("#dialog-verb");
        await("marked", () -> host("shop").host().marks().production());
        Waiting.until("remembered", () -> app.file.load().settings().marks().get("context:shop") instanceof Settings.Marks marks && marks.production());
    }
}
