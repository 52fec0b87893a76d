package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPlace;
import dev.longshore.json.JsonText;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Samples;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The summary of an object in the whole app. */
@ExtendWith(FxExtension.class)
class AppSummaryViewTest {

    private static final String WEB = "cee68b4e9a1f";

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() throws IOException {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/" + WEB, exchange -> exchange.json(new String(Samples.bytes("docker28", "inspect-container.json"), StandardCharsets.UTF_8)));
        engine.on("GET", "/images/sha256:", exchange -> exchange.json(new String(Samples.bytes("docker28", "inspect-image.json"), StandardCharsets.UTF_8)));
        engine.on("GET", "/volumes", exchange -> exchange.json(new String(Samples.bytes("docker28", "volumes.json"), StandardCharsets.UTF_8)));
        engine.on("GET", "/networks", exchange -> exchange.json(networks()));
        engine.on("GET", "/networks/", exchange -> exchange.json(network()));
        engine.on("GET", "/volumes/shop_data", exchange -> exchange.json("{\"Name\":\"shop_data\",\"Driver\":\"local\",\"Mountpoint\":\"/var/lib/docker/volumes/shop_data/_data\"}"));
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Path browser = programs.resolve("xdg-open");
        Files.writeString(browser, "#!/bin/sh\nprintf %s \"$1\" > '" + folder.resolve("opened.new") + "' && mv '" + folder.resolve("opened.new") + "' '" + folder.resolve("opened") + "'\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        app = new AppFixture(folder, Map.of("DOCKER_HOST", engine.endpointUri(), "PATH", programs.toString()));
        app.awaitConnected();
    }

    private static String networks() {
        return new String(Samples.bytes("docker28", "networks.json"), StandardCharsets.UTF_8);
    }

    /** The one of the project, as its inspect has it. */
    private static String network() {
        return JsonText.compact(JsonPlace.of(JsonDocument.parse(Samples.bytes("docker28", "networks.json")).root()).items().get(1).node())
                .replace("\"Containers\":{}", "\"Containers\":{\"cee68b4e9a1f5655fe9fe981e9623690956c7e440a57e80095f4ff81e00073af\":"
                        + "{\"Name\":\"shop-web-1\",\"IPv4Address\":\"10.28.128.2/24\",\"IPv6Address\":\"\"}}");
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private ListView<?> list() {
        return (ListView<?>) app.stage.getScene().lookup("#summary-list");
    }

    private boolean says(String text) {
        return list() != null && texts(list()).contains(text);
    }

    private static List<String> texts(Parent root) {
        return root.lookupAll(".fact-text").stream().filter(Node::isVisible).map(node -> ((Text) node).getText()).toList();
    }

    private long inspects() {
        return engine.requests("GET", "/containers/" + WEB).stream().filter(request -> request.path().endsWith("/json")).count();
    }

    /** A line in sight; FX thread only. */
    private Node textNow(String text) {
        return list().lookupAll(".fact-text").stream().filter(node -> LaidOutRobot.inSight(node) && ((Text) node).getText().equals(text))
                .findFirst().orElseThrow();
    }

    private void scrollTo(int index) {
        onFx(() -> list().scrollTo(index));
    }

    private int indexOf(String part) {
        return onFx(() -> {
            for (int i = 0; i < list().getItems().size(); i++) {
                if (list().getItems().get(i).toString().contains(part)) {
                    return i;
                }
            }
            return -1;
        });
    }

    private void select(String part) {
        await(part, () -> list() != null && indexOf(part) >= 0);
        scrollTo(Math.max(0, indexOf(part) - 1));
        onFx(() -> list().getSelectionModel().select(indexOf(part)));
    }

    @Test
    void itIsTheFirstTabAndSharesOneInspectWithTheJson() {
        app.select("shop-web-1");
        await("the summary", () -> says("seed/web:1.1"));
        assertTrue(onFx(() -> app.node("#inspector-tab-summary", ToggleButton.class).isSelected()));
        assertEquals(1, inspects());
        app.click("#inspector-tab-json");
        app.awaitText("#inspector-json", WEB);
        app.click("#inspector-tab-summary");
        await("the summary again", () -> says("seed/web:1.1"));
        assertEquals(1, inspects());
    }

    @Test
    void aDoubleClickStillPinsTheJson() {
        app.doubleClick("shop-web-1");
        await("pinned", () -> app.nodeNow("#inspector-pin", ToggleButton.class).isSelected());
        app.awaitText("#inspector-json", WEB);
    }

    @Test
    void aPortOpensInTheBrowser() throws IOException {
        app.select("shop-web-1");
        select("localhost:22800");
        app.robot.clickOn(() -> textNow("http://localhost:22800 ↗"));
        await("opened", () -> Files.exists(folder.resolve("opened")));
        assertEquals("http://localhost:22800", Files.readString(folder.resolve("opened")));
    }

    @Test
    void enterOnAMountShowsTheVolumeInItsTable() {
        app.select("shop-web-1");
        select("name=shop_data");
        onFx(() -> list().requestFocus());
        app.keys(KeyCode.ENTER);
        app.awaitTable("volumes-table");
        await("selected", () -> app.selected().equals(List.of("shop_data")));
        await("its summary", () -> says("/var/lib/docker/volumes/shop_data/_data"));
    }

    @Test
    void eachValueLeadsToItsPlaceInTheJson() {
        app.select("shop-web-1");
        select("$.HostConfig.Memory");
        await("the path", () -> app.nodeNow("#summary-path", Label.class).getText().equals("$.HostConfig.Memory"));
        app.click("#summary-show-place");
        app.awaitText("#inspector-path", "$.HostConfig.Memory");
        app.awaitText("#inspector-json", "134217728");
        assertEquals(1, inspects());
    }

    @Test
    void secretsAreHiddenInCopiesUntilRevealed() {
        app.select("shop-web-1");
        select("TOKEN");
        onFx(() -> list().requestFocus());
        app.keys(KeyCode.C, KeyCode.SHORTCUT);
        await("copied", () -> app.copied.equals(List.of("••••••")));
        app.keys(KeyCode.ENTER);
        await("revealed", () -> says("s3cr3t"));
        app.keys(KeyCode.C, KeyCode.SHORTCUT);
        await("copied", () -> app.copied.equals(List.of("••••••", "s3cr3t")));
    }

    @Test
    void aHostIsInspectedFromTheSidebar() {
        app.robot.doubleClickOn("#hosts-list .list-cell");
        await("the host", () -> says("Docker Engine - Community") || list() != null && indexOf("summary.host.containers") >= 0);
        app.awaitText("#inspector-title", "local");
        app.click("#inspector-tab-json");
        app.awaitText("#inspector-json", "Info");
    }

    @Test
    void inAWindowItStaysWithItsObject() {
        engine.on("GET", "/containers/560961ff79b6", exchange -> exchange.json(new String(Samples.bytes("docker28", "inspect/rich-1.json"), StandardCharsets.UTF_8)));
        app.select("shop-web-1");
        await("the summary", () -> says("seed/web:1.1"));
        app.keys(KeyCode.E, KeyCode.SHORTCUT, KeyCode.SHIFT);
        await("a window", () -> own() != null);
        onFx(() -> app.wiring.navigation().reveal(app.wiring.containers().table().rows().stream().filter(row -> row.ref().name().equals("rich-1"))
                .findFirst().orElseThrow().ref()));
        await("the other's summary", () -> says("seed/base:1.35"));
        await("the window's", () -> texts(own()).contains("seed/web:1.1"));
        assertEquals(1, inspects());
        onFx(() -> own().getScene().getWindow().hide());
    }

    /** The list in a window of its own. */
    private ListView<?> own() {
        return Window.getWindows().stream().filter(window -> window != app.stage && window.isShowing()).map(window -> window.getScene().lookup("#summary-list"))
                .filter(Objects::nonNull).map(node -> (ListView<?>) node).findFirst().orElse(null);
    }

    /** Of each kind, in both languages and themes, to be looked at. */
    @Test
    @EnabledIfSystemProperty(named = "longshore.pictures", matches = ".+")
    void looksAsItShould() throws IOException {
        for (String language : List.of("en", "zh-CN")) {
            app.close();
            Path own = Files.createDirectory(folder.resolve(language));
            new SettingsFile(own.resolve("settings")).save(Settings.FIRST.withLanguage(language).withTheme("LIGHT")
                    .withWindow(new Settings.Window(0, 0, 1340, 800, false)).withLayout(new Settings.Layout(200, 432, 160, false)));
            app = AppFixture.connected(own, engine.endpointUri());
            picture("shop-web-1", "container", language);
            onFx(() -> list().scrollTo(16));
            take("container-below", language);
            onFx(() -> list().getSelectionModel().select(indexOf("TOKEN")));
            take("container-selected", language);
            app.click("#tab-images");
            app.awaitTable("images-table");
            picture("seed/worker:latest", "image", language);
            app.click("#tab-volumes");
            app.awaitTable("volumes-table");
            picture("shop_data", "volume", language);
            app.click("#tab-networks");
            app.awaitTable("networks-table");
            picture("shop_default", "network", language);
            app.robot.doubleClickOn("#hosts-list .list-cell");
            await("the host", () -> list() != null && indexOf("summary.host.containers") >= 0);
            take("host", language);
        }
    }

    private void picture(String row, String name, String language) {
        app.select(row);
        await("a summary", () -> list() != null && !list().getItems().isEmpty() && app.says("#inspector-title", row));
        take(name, language);
    }

    private void take(String name, String language) {
        for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
            onFx(() -> app.theme.mode().set(mode));
            LaidOutRobot.awaitLayout();
            onFx(() -> Pictures.take(app.stage.getScene(), name + "-" + language + "-" + mode));
        }
        onFx(() -> app.theme.mode().set(ThemeMode.LIGHT));
    }
}
