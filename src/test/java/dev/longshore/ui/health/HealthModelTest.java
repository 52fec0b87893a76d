package dev.longshore.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerCommand.Outcome;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.health.HealthCheck;
import dev.longshore.service.health.HealthOperations;
import dev.longshore.service.health.HealthService;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.FakeDocument;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Ui;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HealthModelTest {

    private static final String CHECK = "\"Config\":{\"Healthcheck\":{\"Test\":[\"CMD\",\"ok\"]}}";

    private final FakeDocument document = new FakeDocument();
    private final ManualTicker ticker = new ManualTicker();
    private final List<HealthCheck> checks = new ArrayList<>();
    private final List<CompletableFuture<HealthService.Run>> runs = new ArrayList<>();
    private boolean inSight = true;
    private HostMarks marks = new HostMarks(HostColour.NONE, false, false);
    private final HealthModel model = new HealthModel(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "c", "web"), document, new HealthTools(
            new Ui(Runnable::run, null, new Ui.Timing(new ManualDelay(), ticker, InstantSource.system()), new Ui.Talk(null, null, null), text -> { }, null),
            Runnable::run, () -> inSight, new Masker(), new HealthTools.HostsNow(id -> Optional.of(new Host(id, "local", new Endpoint.Unix(Path.of("/x")), Host.Origin.USER, marks)),
                    id -> new HostStatus.Connected("Docker", "28.5", "1.51")), (container, check) -> {
                checks.add(check);
                runs.add(new CompletableFuture<>());
                return runs.getLast();
            }));

    private void state(String status) {
        document.show("{\"State\":{\"Status\":\"" + status + "\",\"Health\":{\"Status\":\"healthy\"}}," + CHECK + "}");
    }

    private Optional<String> reason() {
        return model.runNow().disabledReason().get().map(Message::key);
    }

    private long asked() {
        return document.told.stream().filter("changed"::equals).count();
    }

    @Test
    void newProbesAreLookedForWhileItRunsInSight() {
        model.shown(true);
        ticker.tick();
        assertEquals(0, asked(), "nothing is known to be checked");
        state("running");
        ticker.tick();
        assertEquals(1, asked());
        inSight = false;
        ticker.tick();
        inSight = true;
        state("exited");
        ticker.tick();
        document.show("{\"State\":{\"Status\":\"running\"}}");
        ticker.tick();
        assertEquals(1, asked());
        model.shown(false);
        assertEquals(0, ticker.running());
    }

    @Test
    void isRunOnceAtATimeAndTold() {
        state("running");
        model.runNow().run();
        model.runNow().run();
        assertEquals(1, runs.size());
        assertEquals(List.of("ok"), checks.getFirst().words());
        assertInstanceOf(HealthRun.Running.class, model.lastRun().get());
        HealthService.Run done = new HealthService.Run(new Outcome(OptionalLong.of(1), true, "no", false), Duration.ofMillis(3));
        runs.getFirst().complete(done);
        assertEquals(new HealthRun.Done(done), model.lastRun().get());
        assertEquals(Optional.empty(), reason());
        model.runNow().run();
        runs.getLast().completeExceptionally(new IllegalStateException());
        assertEquals(HealthOperations.RUN, assertInstanceOf(HealthRun.Failed.class, model.lastRun().get()).failure().operation());
    }

    @Test
    void oneThatHangsIsLeft() {
        state("running");
        model.runNow().run();
        model.leave();
        assertTrue(runs.getFirst().isCancelled());
        assertInstanceOf(HealthRun.Left.class, model.lastRun().get());
        assertEquals(Optional.empty(), reason());
        model.runNow().run();
        model.close();
        assertTrue(runs.getLast().isCancelled());
    }

    @Test
    void whereItCannotBeRunItSaysWhy() {
        assertEquals(Optional.of("health.reason.not-running"), reason());
        state("paused");
        assertEquals(Optional.of("health.reason.paused"), reason());
        state("exited");
        assertEquals(Optional.of("health.reason.not-running"), reason());
        marks = new HostMarks(HostColour.NONE, true, false);
        state("running");
        assertEquals(Optional.of("reason.read-only"), reason());
        model.runNow().run();
        assertEquals(List.of(), runs);
    }
}
