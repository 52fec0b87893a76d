package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Samples;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The overview of a host as its user sees it, in the whole app. */
@ExtendWith(FxExtension.class)
class AppOverviewViewTest {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/system/df", exchange -> exchange.json(sample("system-df.json")));
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private static String sample(String file) {
        return new String(Samples.bytes("docker28", file), StandardCharsets.UTF_8);
    }

    private void open() {
        app = AppFixture.connected(folder, engine.endpointUri());
        app.click("#tab-overview");
    }

    private Paint fill(String selector) {
        return onFx(() -> ((Label) app.stage.getScene().lookup(selector)).getTextFill());
    }

    @Test
    void tellsTheEngineItsWarningsCountsAndDiskUse() {
        open();
        app.awaitText("#overview-title", "Docker 28.5.2+dfsg4");
        app.awaitText("#overview-subtitle", "vm · Debian GNU/Linux forky/sid · x86_64");
        app.awaitText("#overview-warnings", "The engine's API is open at 127.0.0.1:2433 without encryption");
        app.awaitText("#overview-warnings", "The engine says: [DEPRECATION NOTICE]");
        app.awaitText("#overview-disk-table", "5.21\u2009MB (100 %)");
        List<String> counts = AppFixture.texts(app.node("#overview-counts", Node.class));
        assertTrue(counts.containsAll(List.of("12", "running", "1", "paused", "7", "stopped", "20", "containers")), counts::toString);
        assertFalse(onFx(() -> app.nodeNow("#overview-failure", Node.class).isVisible()));
        assertTrue(onFx(() -> app.nodeNow("#overview-warnings", Region.class).getChildrenUnmodifiable().getFirst().getAccessibleText()
                .startsWith("Warning: The engine's API is open")));
    }

    @Test
    void speaksBothLanguagesInBothThemes() {
        open();
        app.awaitText("#overview-page", "CPUs");
        Paint light = fill("#overview-title");
        onFx(() -> app.wiring.shell().language().set(Locale.SIMPLIFIED_CHINESE));
        app.awaitText("#overview-disk-table", "构建缓存");
        app.awaitText("#overview-warnings", "引擎的 API 在 127.0.0.1:2433 上未加密开放");
        assertFalse(onFx(() -> app.says("#overview", "Build cache")));
        onFx(() -> app.theme.mode().set(ThemeMode.DARK));
        await("another colour", () -> !app.nodeNow("#overview-title", Label.class).getTextFill().equals(light));
        assertNotEquals(light, fill("#overview-title"));
    }

    @Test
    void theDiskUseFailsByItselfAndIsTriedAgain() {
        engine.on("GET", "/system/df", exchange -> exchange.reply(500, "application/json", "{\"message\":\"a disk usage operation is already running\"}"));
        open();
        app.awaitText("#overview-disk", "Could not read the disk use");
        app.awaitText("#overview-disk", "a disk usage operation is already running");
        app.awaitText("#overview-title", "Docker");
        engine.on("GET", "/system/df", exchange -> exchange.json(sample("system-df.json")));
        onFx(() -> app.nodeNow("#overview-disk-retry", Button.class).fire());   // it may lie below what the small window shows
        app.awaitText("#overview-disk-table", "Build cache");
        await("no failure", () -> !app.nodeNow("#overview-disk-failure", Node.class).isVisible());
    }

    @Test
    void aDiskUseThatTakesLongIsToldWhileTheRestIsThere() {
        CountDownLatch enough = new CountDownLatch(1);
        engine.on("GET", "/system/df", exchange -> {
            enough.await();
            exchange.json(sample("system-df.json"));
        });
        open();
        app.awaitText("#overview-title", "Docker");
        app.awaitText("#overview-disk-state", "Measuring…");
        enough.countDown();
        app.awaitText("#overview-disk-state", "as of");
        app.awaitText("#overview-disk-table", "Reclaimable");
    }

    @Test
    void anEngineThatSaysNothingOfItselfIsAFailureWithANextStep() {
        engine.on("GET", "/info", exchange -> exchange.reply(500, "application/json", "{\"message\":\"out of order\"}"));
        open();
        app.awaitText("#overview-failure", "Could not read what the engine says of itself");
        app.awaitText("#overview-failure", "out of order");
        engine.on("GET", "/info", exchange -> exchange.json(sample("info.json")));
        app.click("#overview-retry");
        app.awaitText("#overview-title", "Docker 28.5.2");
    }

    @Test
    void theAnswersAreOneClickAwayAsJsonAndCanBeCopied() {
        engine.on("GET", "/info", exchange -> exchange.json(sample("info.json").replaceFirst("\"HttpProxy\":\\s*\"\"", "\"HttpProxy\":\"http://anna:hunter2@proxy:1\"")));
        open();
        app.awaitText("#overview-page", "@proxy:1");
        assertFalse(onFx(() -> app.says("#overview", "hunter2")));
        app.click("#overview-page-version");
        app.awaitText("#overview-json", "MinAPIVersion");
        app.click("#overview-copy-subtree");
        assertTrue(app.copied.getLast().contains("\"ApiVersion\": \"1.51\""), () -> app.copied.getLast());
        app.keys(KeyCode.TAB);
        app.click("#overview-page-disk-use");
        app.awaitText("#overview-json", "LayersSize");
        app.click("#overview-page-info");
        app.awaitText("#overview-json", "CgroupDriver");
        app.click("#overview-copy-subtree");
        assertTrue(app.copied.getLast().contains("@proxy:1"));
        assertFalse(app.copied.getLast().contains("hunter2"));
    }

    @Test
    void workedByTheKeyboard() {
        open();
        app.awaitText("#overview-title", "Docker");
        onFx(() -> app.nodeNow("#overview-page-overview", Node.class).requestFocus());
        app.keys(KeyCode.RIGHT);
        app.awaitFocus("#overview-page-info");
        app.awaitText("#overview-json", "CgroupDriver");
        app.keys(KeyCode.LEFT);
        app.awaitFocus("#overview-page-overview");
        app.awaitText("#overview-disk-table", "Build cache");   // it is asked for behind the title
        int before = engine.count("GET", "/system/df");
        app.keys(KeyCode.F5);
        await("asked anew", () -> engine.count("GET", "/system/df") == before + 1);
    }

    @Test
    void theFilterLeavesMatchingFacts() {
        open();
        app.awaitText("#overview-page", "Default registry");
        app.click("#filter");
        app.write("proxy");
        await("others are gone", () -> !app.says("#overview-page", "Logging driver"));
        assertTrue(onFx(() -> app.says("#overview-page", "HTTPS proxy")));
        app.write("nosuchfact");
        app.awaitText("#overview-page", "No fact matches the filter.");
    }

    @Test
    void lostItStaysInGrey() {
        open();
        app.awaitText("#overview-disk-table", "Build cache");
        engine.on("*", "/_ping", exchange -> exchange.closeNow());
        engine.dropConnections();
        await("grey", () -> app.nodeNow("#overview", Node.class).getPseudoClassStates().contains(STALE));
        assertTrue(onFx(() -> app.says("#overview-title", "Docker 28.5.2")));
        assertTrue(onFx(() -> app.nodeNow("#overview-refresh", Node.class).isDisabled()));
        app.awaitText("#banner", "Not connected");
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.51"));
        app.click("#banner-retry");
        await("back", () -> !app.nodeNow("#overview", Node.class).getPseudoClassStates().contains(STALE));
    }

    @Test
    void whereAllHostsShowEachIsListed() {
        open();
        app.awaitText("#overview-title", "Docker");
        onFx(() -> app.wiring.sidebar().all().set(true));
        app.awaitText("#host-question", "Docker 28.5.2+dfsg4 · API 1.51 · " + engine.endpointUri());
        assertNull(onFx(() -> app.nodeNow("#overview-page", Node.class)));
        assertTrue(onFx(() -> app.nodeNow("#host-question", Region.class).lookup(".overview-host").getAccessibleText().contains("Docker 28.5.2")));
        app.click(".overview-host");
        app.awaitText("#overview-title", "Docker");
        assertFalse(onFx(() -> app.wiring.current().all().get()));
    }

    @Test
    void theDemoHasOneToo() {
        app = new AppFixture(folder, java.util.Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        app.awaitConnected();
        app.click("#tab-overview");
        app.awaitText("#overview-title", "Docker 28.5.2-demo");
        app.awaitText("#overview-disk-table", "Build cache");
        assertEquals(List.of(), AppFixture.texts(app.node("#overview-warnings", Node.class)));
    }
}
