package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import dev.longshore.service.host.Hosts;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whose calls are whose, while a user goes through the whole app on the Demo: each gesture makes those that it should, and no others are the user's. */
@ExtendWith(FxExtension.class)
class AppCallsViewTest {

    private static final Pattern VERSION = Pattern.compile("^/v[0-9.]+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    private Path folder;
    private AppFixture app;

    @BeforeEach
    void start() {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        Waiting.until("the demo", () -> app.services.hosts().find(Hosts.DEMO.id()) != null);
        onFx(() -> app.wiring.current().chosen().set(Hosts.DEMO.id()));
        app.awaitConnected();
    }

    @AfterEach
    void end() {
        app.close();
    }

    /** The calls of the Demo that are of the user, in their order, or those that are not. */
    private List<String> calls(boolean background) {
        return app.services.calls().snapshot().stream().filter(call -> call.host().id().equals(Hosts.DEMO.id()) && call.background() == background)
                .map(AppCallsViewTest::said).toList();
    }

    private static String said(ApiCall call) {
        return call.method() + " " + ID.matcher(VERSION.matcher(call.target()).replaceFirst("")).replaceAll("ID");
    }

    private void awaitOwn(String... wanted) {
        Waiting.until("the user's: " + List.of(wanted) + ", not " + calls(false), () -> calls(false).stream().sorted().toList().equals(List.of(wanted).stream().sorted().toList()));
    }

    private void awaitBackground(String wanted) {
        Waiting.until("in the background: " + wanted, () -> calls(true).contains(wanted));
    }

    @Test
    void whatAConnectionTakesIsInTheBackground() {
        awaitBackground("HEAD /_ping");
        awaitBackground("GET /version");
        awaitBackground("GET /containers/json?all=1");
        Waiting.until("the events", () -> calls(true).stream().anyMatch(call -> call.startsWith("GET /events")));
        app.keys(KeyCode.F5);
        int lists = count("GET /containers/json?all=1");
        app.keys(KeyCode.F5);
        Waiting.until("listed anew", () -> count("GET /containers/json?all=1") > lists);
        assertEquals(List.of(), calls(false));
    }

    private int count(String call) {
        return (int) calls(true).stream().filter(call::equals).count();
    }

    @Test
    void eachGestureIsTheUsersAndWhatFollowsIsNot() {
        app.select("lighthouse");
        awaitOwn("GET /containers/ID/json");
        app.choose("lighthouse", "containers.action.pause");
        awaitOwn("GET /containers/ID/json", "POST /containers/ID/pause");
        awaitBackground("GET /containers/ID/json");   // the inspector looks again
        app.click("#tab-images");
        app.awaitTable("images-table");
        app.click("#tab-containers");
        app.awaitTable("containers-table");
        awaitOwn("GET /containers/ID/json", "POST /containers/ID/pause");
    }

    @Test
    void whatAnInspectorsTabAsksWhenItIsOpenedIsTheUsers() {
        app.click("#tab-networks");
        app.awaitTable("networks-table");
        Waiting.until("the networks", () -> app.names().contains("pier"));
        app.select("pier");
        awaitOwn("GET /networks/ID");
        app.click("#inspector-tab-used-by");
        awaitOwn("GET /networks/ID", "GET /networks/ID", "GET /containers/ID/json");
    }

    @Test
    void sizesAndTheOverviewAreTheUsersWhereHeAsksForThem() {
        app.click("#tab-volumes");
        app.awaitTable("volumes-table");
        Waiting.until("the volumes", () -> app.names().contains("harbor_db"));
        assertEquals(List.of(), calls(false), "a page lists by itself");
        app.choose("harbor_db", "volumes.action.measure");
        await("measured", () -> app.says("#volumes-table", "MB"));
        assertEquals(1, calls(false).stream().filter(call -> call.startsWith("GET /system/df")).count());
        app.click("#tab-overview");
        Waiting.until("the engine tells", () -> calls(false).contains("GET /info") && calls(false).contains("GET /version"));
        Waiting.until("what takes room", () -> calls(false).stream().filter(call -> call.startsWith("GET /system/df")).count() == 2);
        List<String> own = calls(false);
        assertTrue(own.stream().allMatch(call -> call.matches("GET /(info|version|system/df.*|containers/ID/json|volumes/harbor_db)")), own::toString);
        assertTrue(calls(true).stream().noneMatch(call -> call.startsWith("GET /system/df")), "it is dear");
    }
}
