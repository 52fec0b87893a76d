package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.prune.PruneOperations;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Samples;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.module.AppCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Cleaning up in the whole app. */
@ExtendWith(FxExtension.class)
class AppPruneViewTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @AfterEach
    void end() {
        app.close();
        if (engine != null) {
            engine.close();
        }
    }

    private void demo() {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        app.awaitConnected();
    }

    /** An engine with recorded containers and images, and without volumes and networks. */
    private void engine() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/", exchange -> exchange.json("{\"Id\":\"c\",\"State\":{\"Status\":\"exited\",\"FinishedAt\":\"2026-11-20T10:00:00Z\"}}"));
        engine.on("GET", "/containers/json", exchange -> exchange.json(sample("containers.json")));
        engine.on("GET", "/volumes", exchange -> exchange.json("{\"Volumes\":[],\"Warnings\":null}"));
        engine.on("GET", "/networks", exchange -> exchange.json("[]"));
        engine.on("GET", "/system/df", exchange -> exchange.json(sample("system-df.json")));
    }

    private static String sample(String file) {
        return new String(Samples.bytes("docker28", file), StandardCharsets.UTF_8);
    }

    private Command command() {
        return app.wiring.contributions().list(AppCommand.class, each -> each.id().equals("prune")).getFirst().command();
    }

    private void open() {
        onFx(() -> command().run());
        app.dialog();
    }

    /** What the lines in sight are read out as; FX thread only. */
    private static List<String> lines() {
        return AppFixture.nowInDialog("#prune-list").lookupAll(".prune-cell").stream().map(ListCell.class::cast).filter(cell -> !cell.isEmpty() && cell.isVisible())
                .map(cell -> String.valueOf(cell.getAccessibleText())).toList();
    }

    private static boolean says(String beginning) {
        return lines().stream().anyMatch(line -> line.startsWith(beginning));
    }

    private static String verb() {
        return ((Button) AppFixture.nowInDialog("#dialog-verb")).getText();
    }

    @Test
    void whatIsTickedGoesAsOneTask() {
        demo();
        open();
        await("its containers", () -> says("Stopped containers, "));
        await("sizes and all", () -> verb().startsWith("Remove "));
        assertTrue(onFx(() -> app.dialogSays("Clean up Demo") && app.dialogSays("DEMO")));
        assertTrue(app.names().contains("old-web"));
        onFx(() -> AppFixture.nowInDialog("#prune-filter").requestFocus());
        app.write("no such thing");
        await("nothing shows", () -> verb().equals("Remove"));
        onFx(() -> ((Button) AppFixture.nowInDialog("#prune-show-all")).fire());
        await("all show", () -> verb().startsWith("Remove "));
        onFx(() -> AppFixture.nowInDialog("#prune-list").requestFocus());
        app.robot.type(KeyCode.SPACE);
        await("the containers stay", () -> says("Stopped containers, 0 of "));
        app.robot.type(KeyCode.SPACE);
        await("they go", () -> says("Stopped containers, ") && !says("Stopped containers, 0 of "));
        onFx(() -> ((TextField) AppFixture.nowInDialog("#prune-filter")).setText("old-web"));   // others may start meanwhile: the Demo is alive
        await("one", () -> verb().startsWith("Remove 1 object"));
        onFx(() -> AppFixture.nowInDialog("#dialog-verb").requestFocus());
        app.robot.type(KeyCode.SPACE);
        app.awaitNoDialog();
        Waiting.until("a task", () -> app.services.tasks().all().size() == 1);
        TaskState done = app.services.tasks().all().getFirst().done().join();
        assertEquals(TaskState.Phase.SUCCEEDED, done.phase(), () -> done.toString());
        assertEquals(List.of("old-web REMOVED"), done.parts().stream().map(part -> part.id() + " " + part.status()).toList());
        await("it is gone", () -> app.wiring.containers().table().rows().stream().noneMatch(row -> row.ref().name().equals("old-web")));
        assertTrue(app.names().contains("migrate"));
    }

    /** A socket proxy may forbid some of it. */
    @Test
    void whatCannotBeListedSaysWhyAndTheRestIsThere() {
        engine();
        engine.on("GET", "/networks", exchange -> exchange.reply(403, "application/json", "{\"message\":\"forbidden by policy\"}"));
        app = AppFixture.connected(folder, engine.endpointUri());
        open();
        await("the rest", () -> says("Stopped containers, "));
        onFx(() -> ((ListView<?>) AppFixture.nowInDialog("#prune-list")).scrollTo(1_000));
        await("why", () -> says("Networks could not be listed. "));
        await("usable", () -> !AppFixture.nowInDialog("#dialog-verb").isDisabled());
    }

    @Test
    void listsThatAreHeldAreWaitedFor() {
        engine();
        CountDownLatch held = new CountDownLatch(1);
        app = AppFixture.connected(folder, engine.endpointUri());
        engine.on("GET", "/networks", exchange -> {
            held.await();
            exchange.json("[]");
        });
        open();
        await("said", () -> app.dialogSays("Looking for what can go…"));
        assertTrue(onFx(() -> AppFixture.nowInDialog("#dialog-verb").isDisabled()));
        held.countDown();
        await("there", () -> says("Stopped containers, "));
        assertEquals(List.of(), engine.requests("POST", "/"), "nothing is changed by looking");
    }

    @Test
    void theDiskUseLeadsHere() {
        engine();
        app = AppFixture.connected(folder, engine.endpointUri());
        app.click("#tab-overview");
        app.awaitText("#overview-disk-table", "Build cache");
        Hyperlink images = app.node("#overview-prune-action-image", Hyperlink.class);
        assertTrue(onFx(images::getAccessibleText).endsWith("Clean up images…"));
        onFx(() -> Pictures.take(app.stage.getScene(), "prune-disk-use"));
        onFx(images::fire);
        app.dialog();
        await("images alone are ticked", () -> says("Stopped containers, 0 of ") && says("Images, ") && !says("Images, 0 of "));
        app.robot.type(KeyCode.ESCAPE);
        app.awaitNoDialog();
    }

    @Test
    void allHostsAskWhichHost() {
        engine();
        try (HostileEngine other = HostileEngine.tcp().behaveLikeAnEngine()) {
            file(other);
            app = AppFixture.connected(folder, engine.endpointUri());
            await("both connected", () -> app.wiring.sidebar().hosts().size() == 2
                    && app.wiring.sidebar().hosts().stream().allMatch(row -> row.status().get().connected()));
            app.click("#hosts-all");
            await("all", () -> app.wiring.current().all().get());
            open();
            assertTrue(onFx(() -> app.dialogSays("Choose a host")));
            assertFalse(onFx(() -> AppFixture.nowInDialog("#prune-host").isDisabled()));
            app.robot.type(KeyCode.ESCAPE);
            app.awaitNoDialog();
        }
    }

    private void file(HostileEngine other) {
        new SettingsFile(folder.resolve("settings")).save(Settings.FIRST.withLanguage("en").withTheme("LIGHT")
                .withWindow(new Settings.Window(0, 0, 1100, 800, false))
                .withHosts(List.of(new Settings.KnownHost("nas-id", "nas", other.endpointUri()))));
    }

    @Test
    void itIsInTheMenusOfTheTables() {
        demo();
        for (String page : List.of("containers", "images", "volumes", "networks")) {
            String key = "prune.action." + page.substring(0, page.length() - 1);
            assertEquals(Optional.of(PruneOperations.PRUNE), onFx(() -> app.wiring.command(page, key).operation()));
            assertTrue(onFx(() -> app.wiring.command(page, key).enabled()), page);
        }
    }
}
