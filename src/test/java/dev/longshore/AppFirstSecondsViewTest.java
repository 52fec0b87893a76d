package dev.longshore;

import static dev.longshore.testing.FxExtension.await;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Navigation;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What shows after Run of a container that ends at once. */
@ExtendWith(FxExtension.class)
class AppFirstSecondsViewTest {

    private static final String ID = "d".repeat(64);

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"" + ID + "\",\"Warnings\":[]}"));
        engine.on("GET", "/images/seed/base:1.35/json", exchange -> exchange.json("{\"Id\":\"sha256:1\",\"Os\":\"linux\",\"Architecture\":\"amd64\"}"));
        engine.on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"Name\":\"/short\"}"));
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private void list(String containers, String verb) {
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + containers + "]"));
        engine.emit("{\"Type\":\"container\",\"Action\":\"" + verb + "\",\"Actor\":{\"ID\":\"" + ID + "\"}}");
    }

    private void run() {
        app.click("#run-action-run");
        app.dialog();
        app.awaitFocus("#run-image");
        app.write("seed/base:1.35");
        app.awaitVerb(true);
        app.answer("#dialog-verb");
    }

    @Test
    void whatEndsAtOnceShowsWhy() {
        engine.on("POST", "/containers/" + ID + "/start", exchange -> {
            list("{\"Id\":\"" + ID + "\",\"Names\":[\"/short\"],\"Image\":\"seed/base:1.35\",\"State\":\"exited\",\"Status\":\"Exited (1) 1 second ago\"}", "die");
            exchange.reply(204, "application/json", "");
        });
        run();
        await("it is in the inspector", () -> app.nodeNow("#inspector-pin", ToggleButton.class).isSelected());
        boolean logs = app.wiring.contributions().list(InspectorTab.class).stream().anyMatch(tab -> tab.id().equals(Navigation.LOGS));
        String tab = "#inspector-tab-" + (logs ? Navigation.LOGS : Navigation.JSON);
        await("its log, or else its JSON", () -> app.stage.getScene().lookup(tab) instanceof ToggleButton front && front.isSelected());
        await("its state", () -> app.stage.getScene().lookup("#inspector-state") instanceof Node dot && "State: exited 1".equals(dot.getAccessibleText()));
    }

    @Test
    void whatIsRemovedAsItEndsIsSaidToBe() {
        engine.on("POST", "/containers/" + ID + "/start", exchange -> {
            list("{\"Id\":\"" + ID + "\",\"Names\":[\"/short\"],\"State\":\"running\",\"Status\":\"Up 1 second\"}", "start");
            exchange.reply(204, "application/json", "");
        });
        run();
        await("listed", () -> app.wiring.containers().table().rows().stream().anyMatch(row -> row.ref().id().equals(ID)));
        list("", "destroy");
        await("told", () -> app.notices.all().stream().anyMatch(notice -> notice.title().key().equals("run.ended-and-removed")));
    }
}
