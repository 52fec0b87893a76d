package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.FxWatch;
import dev.longshore.testing.HangingNames;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RawListener;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.hosts.HostRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole app with thirty hosts, of which five answer, ten fail at once, and fifteen hang: nothing ends those but the
 * app's own limits, and no live one is asked only after such a limit.
 */
@ExtendWith(FxExtension.class)
@Tag("long")
@Timeout(600)
class AppThirtyHostsViewTest {

    private static final int EACH = 5;
    private static final int ROWS = 20;
    private static final int SPARE_THREADS = 12;
    /** The app gives up on an engine that does not answer by a limit of its own. */
    private static final Duration LIMITS = Duration.ofSeconds(60);
    private static final Map<String, Cause> WHY = Map.of("refusing", Cause.REFUSED, "page", Cause.NOT_AN_ENGINE,
            "silent", Cause.NO_ANSWER, "tls", Cause.CONNECT_TIMEOUT, "name", Cause.UNKNOWN_HOST);

    @TempDir
    private Path folder;
    private final List<HostileEngine> live = new ArrayList<>();
    private final RefusingPort refusing = new RefusingPort();
    private final RawListener silent = RawListener.silent();
    private final HostileEngine page = HostileEngine.tcp().on("*", "/", exchange -> exchange.reply(200, "text/html", "<html>hello</html>"));
    private Set<Thread> before;
    private FxWatch watch;
    private AppFixture app;
    private long started;
    private long window;

    @BeforeEach
    void start() throws IOException {
        List<Settings.KnownHost> known = new ArrayList<>();
        Settings left = Settings.FIRST.withLanguage("en").withTheme("LIGHT").withHost(Settings.ALL_HOSTS).withWindow(new Settings.Window(0, 0, 1100, 800, false));
        for (int i = 0; i < EACH; i++) {
            String port = "tcp://127.0.0.1:" + silent.port();
            String name = "tcp://thirty-" + i + HangingNames.HANGING + ":2375";
            known.add(host("name", i, name, null));
            known.add(host("silent", i, port, null));
            known.add(host("tls", i, port, new Settings.KnownTls(null, null, null, true)));
            known.add(host("refusing", i, "tcp://127.0.0.1:" + refusing.number(), null));
            known.add(host("page", i, page.endpointUri(), null));
            left = left.withMarks("dead-name-" + i, new Settings.Marks("NONE", false, false, name, ""));
            live.add(i % 2 == 0 ? HostileEngine.unix(Files.createDirectory(folder.resolve("live" + i))) : HostileEngine.tcp());
            live.getLast().behaveLikeAnEngine();
        }
        for (int i = 1; i < EACH; i++) {
            known.add(new Settings.KnownHost("live-" + i, "live-" + i, live.get(i).endpointUri()));
        }
        new SettingsFile(folder.resolve("settings")).save(left.withHosts(known));
        before = Thread.getAllStackTraces().keySet();
        watch = new FxWatch();
        started = System.nanoTime();
        app = new AppFixture(folder, Map.of("DOCKER_HOST", live.getFirst().endpointUri()));
        window = System.nanoTime();
    }

    private static Settings.KnownHost host(String kind, int number, String address, Settings.KnownTls tls) {
        String name = "dead-" + kind + "-" + number;
        return new Settings.KnownHost(name, name, address, tls);
    }

    @AfterEach
    void end() {
        HangingNames.release();
        app.close();
        watch.close();
        silent.close();
        refusing.close();
        page.close();
        live.forEach(HostileEngine::close);
    }

    private List<HostRow> rows(String kind) {
        return app.wiring.sidebar().hosts().stream().filter(row -> row.host().name().startsWith("dead-" + kind)).toList();
    }

    private int shown() {
        return app.wiring.containers().table().rows().size();
    }

    private static boolean lost(HostRow row) {
        return row.status().get() instanceof HostStatus.Lost;
    }

    @Test
    void theLiveOnesShowWhileTheDeadOnesHangAndTheWindowIsFree() {
        theLiveOnesShowWithoutWaiting();
        theDeadOnesSayWhy("refusing", "page");
        theWindowIsFree();
        assertTrue(platformThreads() <= before.size() + 30 + SPARE_THREADS, () -> before.size() + " threads became " + platformThreads());
        theDeadOnesSayWhy("silent", "tls", "name");
        noLiveOneWasAskedOnlyAfterADeadOneWasGivenUp();
        theWindowIsFree();
        assertEquals((long) EACH, onFx(() -> app.wiring.sidebar().hosts().stream().filter(row -> row.status().get().connected()).count()), "still");
        forgetTheDead();
        assertEquals(List.of(), watch.caught());
    }

    private void theLiveOnesShowWithoutWaiting() {
        Waiting.until("the first of the live ones", LIMITS, () -> onFx(() -> shown() >= ROWS));
        long first = System.nanoTime();
        Waiting.until("all of the live ones", LIMITS, () -> onFx(() -> shown() == EACH * ROWS));
        System.out.printf("thirty hosts, 25 dead: window after %d ms, first live host after %d ms, last after %d ms%n",
                millis(window), millis(first), millis(System.nanoTime()));
        Waiting.until("each of the hanging ones is being tried", () -> silent.accepted() >= 2 * EACH && HangingNames.asked("thirty-4" + HangingNames.HANGING));
        assertEquals(30, onFx(() -> app.wiring.sidebar().hosts().size()));
    }

    private long millis(long at) {
        return TimeUnit.NANOSECONDS.toMillis(at - started);
    }

    private void theDeadOnesSayWhy(String... kinds) {
        for (String kind : kinds) {
            Waiting.until(kind + " hosts have failed", LIMITS, () -> onFx(() -> rows(kind).stream().allMatch(AppThirtyHostsViewTest::lost)));
            for (HostRow row : onFx(() -> rows(kind))) {
                onFx(() -> app.wiring.sidebar().selected().set(row));
                app.awaitText("#banner", "Not connected to " + row.host().name());
                assertEquals(WHY.get(kind), onFx(() -> ((HostStatus.Lost) row.status().get()).failure().cause()), row.host()::name);
                await("no rows of others", () -> shown() == 0);
            }
        }
    }

    /** The app gives up by limits that a slow machine may meet before the window has painted: so what counts is when it began. */
    private void noLiveOneWasAskedOnlyAfterADeadOneWasGivenUp() {
        List<ApiCall> calls = app.services.calls().snapshot();
        Instant givenUp = calls.stream().filter(call -> call.host().name().matches("dead-(silent|tls|name)-.*"))
                .map(call -> call.startedAt().plus(call.duration())).min(Comparator.naturalOrder()).orElseThrow();
        assertEquals(EACH, calls.stream().filter(call -> !call.host().name().startsWith("dead-") && call.startedAt().isBefore(givenUp))
                .map(call -> call.host().name()).distinct().count(), "hosts that were asked before");
    }

    private void theWindowIsFree() {
        app.click("#hosts-all");
        await("all of the live ones", () -> shown() == EACH * ROWS);
        app.click("#filter");
        app.awaitFocus("#filter");
        app.write("exited-0");
        await("filtered", () -> app.table().getItems().size() == EACH);
        onFx(app.node("#filter", TextInputControl.class)::clear);
        app.click("#tab-images");
        app.awaitTable("images-table");
        app.click("#tab-containers");
        app.awaitTable("containers-table");
    }

    private void forgetTheDead() {
        onFx(() -> rows("").forEach(row -> app.services.hosts().remove(row.host().id())));
        await("forgotten", () -> app.wiring.sidebar().hosts().size() == EACH);
        HangingNames.release();
        Waiting.until("their threads have ended", LIMITS, () -> platformThreads() <= before.size() + SPARE_THREADS && named("dead-") == 0 && named("name lookup") == 0);
        await("the live ones stay", () -> shown() == EACH * ROWS);
    }

    private int platformThreads() {
        return Thread.getAllStackTraces().size();
    }

    /** Threads with this in their names, the virtual ones too. */
    private long named(String part) {
        try {
            Path dump = folder.resolve("threads");
            Files.deleteIfExists(dump);
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            try (var lines = Files.lines(dump)) {
                return lines.filter(line -> line.startsWith("#") && line.contains(part)).count();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
