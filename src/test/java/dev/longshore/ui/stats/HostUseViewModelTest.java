package dev.longshore.ui.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.stats.StatsSampler;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host page asks for, and when. */
class HostUseViewModelTest {

    @TempDir
    private Path folder;
    private UiFixture fixture;
    private StatsSampler sampler;
    private HostUseViewModel model;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder);
        answer(200, "{\"read\":\"2026-11-29T10:00:00Z\",\"cpu_stats\":{},\"memory_stats\":{\"usage\":5000000}}");
        sampler = new StatsSampler(fixture.hosts, fixture.calls);
        model = new HostUseViewModel(fixture.hosts, fixture.current, sampler, fixture.ui);
    }

    private void answer(int status, String body) {
        fixture.engine.on("GET", "/containers/", exchange -> {
            if (exchange.request().path().endsWith("/stats")) {
                exchange.reply(status, "application/json", body);
            } else {
                exchange.reply(404, "application/json", "{\"message\":\"No such container\"}");
            }
        });
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"a\",\"Names\":[\"/web\"],\"State\":\"running\",\"Status\":\"Up 3 minutes\"},"
                + "{\"Id\":\"b\",\"Names\":[\"/off\"],\"State\":\"exited\",\"Status\":\"Exited (0) 1 hour ago\"}]"));
    }

    @AfterEach
    void end() {
        sampler.close();
        fixture.close();
    }

    @Test
    void nothingIsSampledUnlessItShows() {
        fixture.connect();
        assertTrue(sampler.resting());
        model.shown(true);
        fixture.ui.until("a round", () -> model.use().get().isPresent());
        assertEquals(5_000_000, model.use().get().orElseThrow().totals().memory().orElseThrow());
        assertEquals("web", model.use().get().orElseThrow().byMemory().getFirst().container().name());
        assertEquals(1, model.use().get().orElseThrow().totals().running());
        model.shown(false);
        Waiting.until("it rests", sampler::resting);
    }

    @Test
    void anEngineThatRefusesIsToldOf() {
        answer(403, "{\"message\":\"not for you\"}");
        fixture.connect();
        model.shown(true);
        fixture.ui.until("the failure", () -> model.obstacle().get().isPresent());
        assertTrue(model.obstacle().get().orElseThrow().key().startsWith("failure."));
        assertEquals(Optional.empty(), model.use().get());
    }

    @Test
    void anOldEngineIsNotAskedForAll() {
        fixture.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.40"));
        fixture.connect();
        model.shown(true);
        fixture.ui.until("the reason", () -> model.obstacle().get().isPresent());
        assertEquals("reason.needs-api", model.obstacle().get().orElseThrow().key());
        Waiting.until("it rests", sampler::resting);
    }
}
