package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the containers of a host use, on the host's page. */
@ExtendWith(FxExtension.class)
class AppHostUseViewTest {

    @TempDir
    private Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private HostileEngine engine;
    private AppFixture app;

    /** Each sample is two seconds of the engine's time after the one before it, and most use next to nothing. */
    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/", exchange -> {
            String path = exchange.request().path();
            if (path.endsWith("/containers/json")) {
                exchange.json(list());
            } else if (path.endsWith("/json")) {
                exchange.json("{\"State\":{\"StartedAt\":\"2026-11-29T09:00:00Z\"},\"HostConfig\":{\"Memory\":0,\"NetworkMode\":\"bridge\"}}");
            } else {
                exchange.json(sample(path.contains("/big/"), asked.incrementAndGet()));
            }
        });
    }

    private static String list() {
        return "[{\"Id\":\"big\",\"Names\":[\"/shop-db-1\"],\"State\":\"running\",\"Status\":\"Up 3 minutes\"},"
                + "{\"Id\":\"small\",\"Names\":[\"/shop-web-1\"],\"State\":\"running\",\"Status\":\"Up 3 minutes\"},"
                + "{\"Id\":\"off\",\"Names\":[\"/old\"],\"State\":\"exited\",\"Status\":\"Exited (0) 3 minutes ago\"}]";
    }

    private static String sample(boolean big, int number) {
        long cpu = number * (big ? 1_500_000_000L : 10_000_000L);
        return "{\"read\":\"" + Instant.parse("2026-11-29T10:00:00Z").plusSeconds(2L * number) + "\",\"cpu_stats\":{\"cpu_usage\":{\"total_usage\":" + cpu
                + "},\"system_cpu_usage\":" + number * 4_000_000_000L + ",\"online_cpus\":2},\"memory_stats\":{\"usage\":" + (big ? 231_000_000 : 11_000_000)
                + ",\"limit\":25276502016},\"networks\":{\"eth0\":{\"rx_bytes\":" + number * 2000 + ",\"tx_bytes\":0}}}";
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private void open() {
        app = AppFixture.connected(folder, engine.endpointUri());
        app.click("#tab-overview");
    }

    @Test
    void sumsAndThoseThatUseMost() {
        open();
        app.awaitText("#host-use", "242\u2009MB");
        app.awaitText("#host-use-state", "2 of 2 running containers");
        app.awaitText("#host-use-most-memory", "shop-db-1");
        app.awaitText("#host-use-most-cpu", "75.0\u2009%");
        await("a sum", () -> app.nodeNow("#host-use-cpu", Label.class).getText().endsWith("%"));
        picture("host-use-light");
        onFx(() -> app.wiring.shell().language().set(Locale.SIMPLIFIED_CHINESE));
        app.awaitText("#host-use", "内存使用最多");
        app.awaitText("#host-use-most-memory", "231\u2009MB");
        onFx(() -> app.theme.mode().set(ThemeMode.DARK));
        picture("host-use-dark-zh");
    }

    private void picture(String name) {
        onFx(() -> Pictures.take(app.stage.getScene(), name));
    }

    @Test
    void aLineLeadsToItsContainer() {
        open();
        app.awaitText("#host-use-most-memory", "shop-db-1");
        onFx(() -> ((Hyperlink) app.nodeNow("#host-use-most-memory .hyperlink", Node.class)).fire());
        app.awaitText("#inspector", "shop-db-1");
    }
}
