package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a run of the app that crashed has left in containers, on the host's page. */
@ExtendWith(FxExtension.class)
class AppLeftShellsViewTest {

    private static final String OPEN = "{\"host\":\"docker-host\",\"container\":\"c1\",\"name\":\"shop-web-1\",\"mark\":\"1234abcd.1234abcd.000001\",\"tty\":true}";

    @TempDir
    private Path folder;
    private final AtomicInteger execs = new AtomicInteger();
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() throws IOException {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/c1/json", exchange -> exchange.json("{\"Id\":\"c1\",\"State\":{\"Running\":true}}"));
        engine.on("POST", "/containers/c1/exec", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"e" + execs.incrementAndGet() + "\"}"));
        engine.on("GET", "/exec/", exchange -> exchange.json("{\"Running\":false,\"ExitCode\":0,\"Pid\":9}"));
        engine.on("POST", "/exec/e1/start", exchange -> say(exchange, "7 1 1 bash\n9 0 1 npm run watch\n"));
        engine.on("POST", "/exec/e2/start", exchange -> say(exchange, ""));
        Path settings = Files.createDirectories(folder.resolve("settings"));
        Files.writeString(settings.resolve("settings.json"), "{\"version\":1,\"language\":\"en\",\"theme\":\"LIGHT\",\"groups\":{\"shells\":{\"installation\":\"1234abcd\",\"open\":["
                + OPEN + "]}}}");
        app = AppFixture.connected(folder, engine.endpointUri());
        app.click("#tab-overview");
        onFx(() -> app.stage.setHeight(1200));   // the section is further down
    }

    private static void say(HostileExchange exchange, String text) throws IOException {
        exchange.upgrade(101, "\u0001\u0000\u0000\u0000\u0000\u0000\u0000" + (char) text.length() + text);
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    @Test
    void itIsToldWithWhatRunsInItAndEndsWhenThatIsAgreedTo() {
        app.awaitText("#left-shells", "bash, npm run watch");
        app.awaitText("#left-shells", "shop-web-1");
        picture("left-shells-light");
        onFx(() -> app.wiring.shell().language().set(Locale.SIMPLIFIED_CHINESE));
        app.awaitText("#left-shells", "遗留在容器中的进程");
        onFx(() -> app.theme.mode().set(ThemeMode.DARK));
        picture("left-shells-dark-zh");
        onFx(() -> app.wiring.shell().language().set(Locale.ENGLISH));
        app.awaitText("#left-shells", "Left in containers");
        onFx(() -> ((Button) app.stage.getScene().lookup(".left-shells-end")).fire());
        app.inDialog("#dialog-verb", Button.class);
        picture("left-shells-question");
        onFx(() -> ((Button) AppFixture.nowInDialog("#dialog-verb")).fire());
        await("nothing is left", () -> !app.nodeNow("#left-shells", VBox.class).isVisible());
        assertEquals(2, engine.count("POST", "/containers/c1/exec"));
        assertTrue(engine.requests("POST", "/containers/c1/exec").getLast().text().contains("kill -HUP"));
    }

    /** Whoever asks for an end is told where there is none. */
    @Test
    void whereItCannotBeEndedANoticeSaysWhy() {
        app.awaitText("#left-shells", "bash, npm run watch");
        engine.on("GET", "/exec/", exchange -> exchange.json("{\"Running\":false,\"ExitCode\":127,\"Pid\":0}"));
        onFx(() -> ((Button) app.stage.getScene().lookup(".left-shells-end")).fire());
        app.inDialog("#dialog-verb", Button.class);
        onFx(() -> ((Button) AppFixture.nowInDialog("#dialog-verb")).fire());
        await("a notice", () -> app.notices.all().stream().anyMatch(each -> each.title().key().equals("leftshells.not-ended")));
        assertTrue(onFx(() -> app.nodeNow("#left-shells", VBox.class).isVisible()), "it stays");
    }

    private void picture(String name) {
        onFx(() -> Pictures.take(app.stage.getScene(), name));
    }
}
