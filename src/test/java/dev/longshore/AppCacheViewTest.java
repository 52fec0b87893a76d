package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.cache.ListCache;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.StartSettings;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The second start: it shows the lists of the first until the engine has told its own. */
@ExtendWith(FxExtension.class)
class AppCacheViewTest {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;
    private volatile List<String> containers = List.of("api", "db", "web");
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private volatile CountDownLatch lists = new CountDownLatch(0);

    @BeforeEach
    void firstStart() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/json", this::list);
        engine.on("*", "/_ping", this::ping);
        AppFixture first = AppFixture.connected(folder, engine.endpointUri());
        first.services.settings().groups().change(StartSettings.GROUP, usual -> new StartSettings(false));   // a host that is slow to answer stays in sight
        first.close();
        Waiting.until("its lists are kept", Duration.ofSeconds(60), this::kept);   // the end of the app does not wait for long
    }

    private boolean kept() {
        Path lists = ListCache.folder(Map.of(), "Linux", folder.resolve("home").toFile()).orElseThrow();
        try (Stream<Path> files = Files.list(lists)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                if (containers.stream().map(name -> name + "-id").allMatch(Files.readString(file)::contains)) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException soon) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        answers.countDown();
        lists.countDown();
        if (app != null) {
            app.close();
        }
        engine.close();
    }

    private void ping(HostileExchange exchange) throws IOException, InterruptedException {
        answers.await();
        exchange.reply(200, "text/plain; charset=utf-8", "OK", "Api-Version: 1.51", "Server: Docker/28.5.0 (linux)");
    }

    private void list(HostileExchange exchange) throws IOException, InterruptedException {
        lists.await();
        exchange.json(containers.stream().map(name -> """
                {"Id":"%1$s-id","Names":["/%1$s"],"Image":"nginx:1","ImageID":"sha256:1","Command":"sh","Created":1,"Ports":[],
                 "Labels":{"com.docker.compose.project":"shop"},"State":"running","Status":"Up 2 hours"}""".formatted(name)).collect(Collectors.joining(",", "[", "]")));
    }

    /** The engine keeps its answers back. */
    private void secondStart(String... now) {
        answers = new CountDownLatch(1);
        lists = new CountDownLatch(1);
        containers = Arrays.asList(now);
        app = new AppFixture(folder, Map.of("DOCKER_HOST", engine.endpointUri()));
        await("the lists of the first start", () -> app.wiring.containers().table().rows().size() == 3);
    }

    private static void awaitLong(String what, BooleanSupplier condition) {
        Waiting.until(what, Duration.ofSeconds(90), () -> onFx(condition::getAsBoolean));
    }

    private boolean grey() {
        return app.table().getPseudoClassStates().contains(STALE);
    }

    @Test
    void theListsOfTheFirstStartShowGreyAndAreReplacedRowByRow() {
        secondStart("api", "cache", "web");
        assertEquals(List.of("api", "db", "web"), app.names());
        assertTrue(onFx(this::grey));
        app.awaitText("#status-last-known", "as last seen");
        app.awaitText("#status-counts", "3 running, 0 stopped");
        assertEquals(3, onFx(() -> app.wiring.sidebar().hosts().getFirst().running().get()));
        app.select("web");
        assertTrue(onFx(() -> app.wiring.command("containers", "containers.action.stop").disabledReason().get().isPresent()), "it waits for the host");
        onFx(() -> Pictures.take(app.stage.getScene(), "start-from-cache-light-en"));
        List<Integer> sizes = new ArrayList<>();
        onFx(() -> app.wiring.containers().table().rows().addListener((InvalidationListener) change -> sizes.add(app.wiring.containers().table().rows().size())));

        answers.countDown();
        onFx(() -> app.wiring.current().retryNow());   // it may have been lost meanwhile, on a slow machine
        awaitLong("connected", () -> app.wiring.current().status().get().connected());   // without a list that takes long
        assertTrue(onFx(this::grey), "the list is still the old one");
        assertEquals("reason.last-known", onFx(() -> app.wiring.command("containers", "containers.action.stop").disabledReason().get().orElseThrow().key()));
        app.awaitText("#status-last-known", "as last seen");
        lists.countDown();

        awaitLong("the live rows", () -> app.wiring.containers().table().rows().stream().noneMatch(each -> each.id().equals("db-id")));
        assertEquals(List.of("api", "cache", "web"), app.names());
        assertEquals(List.of("web"), app.selected());
        await("no longer grey", () -> !grey());
        await("no longer said", () -> !app.node("#status-last-known", Node.class).isVisible());
        assertFalse(onFx(() -> sizes.contains(0)), () -> "never none in between: " + sizes);
        assertFalse(onFx(() -> app.wiring.command("containers", "containers.action.stop").disabledReason().get().isPresent()));
    }

    @Test
    void ofAHostThatDoesNotAnswerTheListsStay() {
        engine.on("*", "/", exchange -> exchange.reply(500, "text/plain", "broken"));
        app = new AppFixture(folder, Map.of("DOCKER_HOST", engine.endpointUri()));
        await("lost", () -> lost().isPresent());
        HostId id = lost().orElseThrow().host().id();
        await("its lists", () -> app.wiring.containers().table().rows().stream().filter(row -> row.host().equals(id)).count() == 3);
        assertEquals(List.of("api", "db", "web"), app.names());
        await("grey", this::grey);
        app.awaitText("#status-last-known", "as last seen");
    }

    private Optional<HostSession> lost() {
        return app.services.hosts().all().stream().filter(session -> session.status() instanceof HostStatus.Lost).findFirst();
    }

    @Test
    void aRemovedHostIsForgotten() {
        secondStart("api");
        onFx(() -> app.services.hosts().remove(app.wiring.current().host().get().id()));
        await("gone", () -> app.wiring.containers().table().rows().isEmpty());
    }
}
