package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.live.LiveOrder;
import dev.longshore.service.live.LiveSession;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Samples;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The live sessions in the whole app: their sign, their list, and their end. */
@ExtendWith(FxExtension.class)
class AppLiveViewTest {

    private static final String RICH = "560961ff79b6";

    @TempDir
    private Path folder;
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private HostileEngine engine;
    private AppFixture app;
    private HostId host;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        String json = new String(Samples.bytes("docker28", "inspect/rich-1.json"), StandardCharsets.UTF_8);
        engine.on("GET", "/containers/" + RICH, exchange -> exchange.json(json));
        app = AppFixture.connected(folder, engine.endpointUri());
        host = onFx(() -> app.wiring.current().host().get()).id();
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private LiveSession open(String name, boolean precious) {
        String id = onFx(() -> app.wiring.containers().table().rows().stream().filter(row -> row.ref().name().equals("rich-1")).findFirst().orElseThrow().ref().id());
        Subject subject = new Subject.One(new ObjectRef(host, ContainerOperations.CONTAINER, id, name), "");
        return app.services.live().open(new LiveOrder(Navigation.JSON, name, subject, () -> ended.add(name), Map.of(host, () -> ended.add(name + " there")), precious)).orElseThrow();
    }

    private boolean sign() {
        return app.nodeNow("#live-indicator", Node.class).isVisible();
    }

    @Test
    void theSignShowsWhileThereIsASession() {
        assertFalse(onFx(this::sign));
        LiveSession web = open("rich-1", false);
        await("its sign", this::sign);
        app.awaitText("#live-indicator", "1");
        web.close();
        await("no sign", () -> !sign());
        Waiting.until("ended", () -> ended.containsAll(List.of("rich-1", "rich-1 there")));
    }

    @Test
    void theListNamesThemLeadsThereAndClosesThem() {
        LiveSession web = open("rich-1", false);
        LiveSession db = open("db", false);
        await("its sign", this::sign);
        app.click("#live-indicator");
        app.awaitText("#live-panel", "db");
        app.awaitText("#live-panel", "local · goes on");
        app.awaitFocus("#live-show-" + db.number());
        for (String language : List.of("en", "zh")) {
            onFx(() -> app.wiring.shell().language().set(Locale.of(language)));
            app.awaitText("#live-panel", language.equals("en") ? "Live sessions" : "实时会话");
            LaidOutRobot.awaitLayout();
            onFx(() -> Pictures.take(app.stage.getScene(), "live-" + language));
        }
        app.click("#live-close-" + db.number());
        await("one is left", () -> app.stage.getScene().lookup("#live-" + db.number()) == null);
        Waiting.until("ended", () -> ended.contains("db"));
        app.click("#live-show-" + web.number());
        app.awaitText("#inspector-title", "rich-1");
        assertFalse(onFx(() -> app.nodeNow("#live-panel", Node.class).isVisible()));
    }

    @Test
    void theKeyboardOpensItAndEscapeClosesIt() {
        app.keys(KeyCode.L, KeyCode.CONTROL);
        app.awaitText("#live-panel", "No live sessions");
        app.awaitFocus("#live-close");
        app.keys(KeyCode.ESCAPE);
        await("closed", () -> !app.nodeNow("#live-panel", Node.class).isVisible());
    }

    @Test
    void aSessionEndsWithItsHost() {
        open("rich-1", false);
        await("its sign", this::sign);
        app.services.hosts().remove(host);
        await("no sign", () -> !sign());
        Waiting.until("ended", () -> ended.contains("rich-1"));
    }

    @Test
    void quittingAsksOnlyWhereSomethingIsLost() {
        open("rich-1", false);
        assertTrue(onFx(app::mayEnd));
        open("kept", true);
        onFx(() -> app.stage.fireEvent(new WindowEvent(app.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(AppFixture.texts(app.dialog()).containsAll(List.of("Quit while a session is live?", "kept")));
        assertFalse(AppFixture.texts(app.dialog()).contains("rich-1"));
        app.answer("#dialog-cancel");
        assertTrue(onFx(app.stage::isShowing));
        onFx(() -> app.stage.fireEvent(new WindowEvent(app.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        app.dialog();
        app.answer("#dialog-verb");
        await("closed", () -> !app.stage.isShowing());
    }

    @Test
    void theEndOfTheAppEndsThem() {
        open("rich-1", false);
        app.services.close();
        Waiting.until("ended", () -> ended.contains("rich-1"));
        assertEquals(List.of(), app.services.live().all());
    }
}
