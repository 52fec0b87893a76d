package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the window says of a list, and of events, that an engine does not give. */
@ExtendWith(FxExtension.class)
class AppForbiddenViewTest {

    private static final String PAGE = "<html><body><h1>403 Forbidden</h1></body></html>";

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    private void start(String forbidden) {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", forbidden, exchange -> exchange.reply(403, "text/html", PAGE));
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private String text(String selector) {
        return onFx(() -> app.nodeNow(selector, Label.class).getText());
    }

    @Test
    void thePageSaysWhyItsListIsMissingAndTriesAgain() {
        start("/images/json");
        assertFalse(onFx(() -> app.nodeNow("#banner", Node.class).isVisible()), "the host is not lost");
        app.click("#tab-images");
        await("the note", () -> app.nodeNow(".list-notes", Node.class).isVisible());
        app.awaitText(".list-notes", "Could not list the images");
        engine.on("GET", "/images/json", exchange -> exchange.json("[]"));
        onFx(() -> app.nodeNow("#list-retry", Button.class).fire());   // not by a click: the list may have come by itself, and the button is gone
        await("gone", () -> !app.nodeNow(".list-notes", Node.class).isVisible());
    }

    @Test
    void itIsSaidThatNoEventsCome() {
        start("/events");
        await("the banner", () -> app.nodeNow("#banner", Node.class).isVisible());
        assertTrue(text("#banner-text").contains("Lists are read again every 10 seconds"), text("#banner-text"));
        assertFalse(onFx(() -> app.nodeNow("#banner-retry", Node.class).isVisible()), "there is nothing to try again");
        app.click("#banner-more");
        app.awaitText("#banner-details", "403");
        app.awaitLines();
        assertEquals(20, onFx(() -> app.table().getItems().size()));
    }
}
