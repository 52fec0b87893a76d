package dev.longshore.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.domain.Operation;
import dev.longshore.service.tasks.Work;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksViewModelTest {

    private static final Failure REFUSED = new Failure(Failure.Cause.CONFLICT, "local", "unix:///x", ImageOperations.PULL, "nginx", 409, "in use");

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private final ManualExecutor ui = new ManualExecutor();
    private final ManualTicker ticker = new ManualTicker();
    private final Notices notices = new Notices(Runnable::run);
    private final List<String> copied = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final TasksViewModel model = new TasksViewModel(tasks, notices, ui, () -> now, ticker, copied::add);

    @AfterEach
    void end() {
        tasks.close();
    }

    private HeldWork start(TaskKind kind, String subject) {
        HeldWork work = new HeldWork();
        work.start(tasks, kind, subject);
        ui.until("shown", () -> !model.rows().isEmpty() && model.rows().getFirst().state().subject().equals(subject));
        return work;
    }

    private void awaitPhase(int row, Phase phase) {
        ui.until(phase.name(), () -> model.rows().get(row).state().phase() == phase);
    }

    @Test
    void manyChangesAreOneApplication() {
        HeldWork work = start(TaskKind.PULL, "nginx");
        ui.drain();
        for (int i = 0; i < 1_000; i++) {
            work.control().progress(i, 1_000);
            work.control().output("line\n");
        }
        assertEquals(1, ui.waiting());
        ui.drain();
        assertEquals(999, model.rows().getFirst().state().done());
        assertTrue(model.rows().getFirst().printed());
        assertEquals(1_000, model.rows().getFirst().output(0).pieces().size());
    }

    @Test
    void theNewestComesFirstAndTheOverallBarIsTheirMean() {
        HeldWork first = start(TaskKind.PULL, "one");
        assertEquals(-1, model.progress());
        HeldWork second = start(TaskKind.PULL, "two");
        first.control().progress(50, 100);
        second.control().progress(1, 4);
        ui.drain();
        assertEquals(List.of("two", "one"), model.rows().stream().map(row -> row.state().subject()).toList());
        assertEquals(2, model.running().get());
        assertEquals(0.375, model.progress());
        assertEquals(OptionalDouble.of(0.25), model.rows().getFirst().fraction());
    }

    @Test
    void whatIsToldElsewhereIsNotSaidToBeDone() {
        tasks.start(TaskKind.REMOVE, Operation.UNEXPECTED, "told", List.of(), new Work() {
            @Override
            public String run(TaskControl control) {
                return "";
            }

            @Override
            public boolean toldElsewhere() {
                return true;
            }
        });
        ui.until("over", () -> !model.rows().isEmpty() && model.rows().getFirst().state().phase() == Phase.SUCCEEDED);
        assertEquals(List.of(), notices.all());
    }

    @Test
    void whatEndsWhileThePanelIsClosedIsTold() {
        HeldWork good = start(TaskKind.PULL, "good");
        HeldWork bad = start(TaskKind.PULL, "bad");
        HeldWork stopped = start(TaskKind.PULL, "stopped");
        good.succeed("sha256:1");
        awaitPhase(2, Phase.SUCCEEDED);
        assertEquals(Message.of("tasks.notice.succeeded", Message.of("tasks.title.pull", "good")), notices.all().getFirst().title());
        bad.fail(new FailureException(REFUSED, null));
        awaitPhase(1, Phase.FAILED);
        assertEquals(Optional.of(REFUSED), notices.all().getLast().failure());
        assertEquals(1, model.unread().get());
        model.cancel(model.rows().getFirst());
        stopped.fail(new IllegalStateException("closed"));
        awaitPhase(0, Phase.CANCELLED);
        assertEquals(2, notices.all().size());
        model.show().run();
        assertEquals(0, model.unread().get());
        HeldWork seen = start(TaskKind.PULL, "seen");
        seen.fail(new FailureException(REFUSED, null));
        awaitPhase(0, Phase.FAILED);
        assertEquals(2, notices.all().size(), "who looks at it needs no notice");
        assertEquals(0, model.unread().get());
    }

    @Test
    void oneThatEndsBeforeItWasShownIsToldTooAndOnce() {
        Task fast = tasks.start(TaskKind.PUSH, ImageOperations.PUSH, "fast", List.of(), control -> "");
        fast.done().join();
        ui.drain();
        ui.drain();
        assertEquals(1, notices.all().size());
        assertEquals(Phase.SUCCEEDED, model.rows().getFirst().state().phase());
    }

    @Test
    void finishedOnesAreDismissedOneByOneOrTogether() {
        HeldWork one = start(TaskKind.PULL, "one");
        HeldWork two = start(TaskKind.PULL, "two");
        start(TaskKind.PULL, "three");
        assertFalse(model.clear().enabled());
        one.succeed("sha256:1");
        two.succeed("");
        ui.until("two over", () -> model.running().get() == 1);
        model.copyResult(model.rows().getLast());
        assertEquals(List.of("sha256:1"), copied);
        model.dismiss(model.rows().getFirst());
        ui.drain();
        assertEquals(3, model.rows().size(), "one under way stays");
        model.dismiss(model.rows().getLast());
        ui.drain();
        assertEquals(List.of("three", "two"), model.rows().stream().map(row -> row.state().subject()).toList());
        assertTrue(model.clear().enabled());
        model.clear().run();
        ui.drain();
        assertEquals(List.of("three"), model.rows().stream().map(row -> row.state().subject()).toList());
        assertFalse(model.clear().enabled());
    }

    @Test
    void theClockRunsOnlyWhileSomebodyLooksAndSomethingRuns() {
        HeldWork work = start(TaskKind.PULL, "nginx");
        assertEquals(0, ticker.running());
        model.open().set(true);
        assertEquals(1, ticker.running());
        work.succeed("");
        ui.until("over", () -> model.running().get() == 0);
        assertEquals(0, ticker.running());
    }

    @Test
    void speedAndRestComeOfTheLastSeconds() {
        HeldWork work = start(TaskKind.PULL, "nginx");
        TaskRow row = model.rows().getFirst();
        assertEquals(OptionalLong.empty(), row.speed());
        for (int second = 1; second <= 20; second++) {
            now = Instant.EPOCH.plusSeconds(second);
            work.control().progress(second <= 10 ? 1_000_000L * second : 10_000_000L + 2_000_000L * (second - 10), 60_000_000);
            ui.drain();
        }
        assertEquals(OptionalLong.of(2_000_000), row.speed());
        assertEquals(List.of(Message.of("tasks.bytes", "30\u2009MB", "60\u2009MB"), Message.of("tasks.speed", "2\u2009MB"),
                Message.of("tasks.left.seconds", 15L)), TaskText.figures(row));
        now = now.plus(Duration.ofSeconds(30));
        model.open().set(true);
        ticker.tick();
        assertTrue(row.speed().isEmpty() || row.speed().getAsLong() < 100_000, "it stands still");
        work.control().progress(60_000_000, 60_000_000);
        ui.drain();
        assertEquals(OptionalLong.empty(), row.speed(), "all there");
    }

    @Test
    void aBuildIsNotAtItsEndWhenItsFolderIsSent() {
        HeldWork work = start(TaskKind.BUILD, "app");
        work.control().progress(50, 100);
        ui.drain();
        TaskRow row = model.rows().getFirst();
        assertEquals(OptionalDouble.of(0.5), row.fraction());
        work.control().progress(100, 100);
        ui.drain();
        assertEquals(OptionalDouble.empty(), row.fraction());
        assertEquals(-1, model.progress());
    }

    @Test
    void aRemovalIsCountedInItems() {
        HeldWork work = start(TaskKind.REMOVE, "web-0");
        for (int i = 0; i < 4; i++) {
            work.control().part(new Part("web-" + i, i == 0 ? "REMOVED" : i == 1 ? "FAILED" : "WAITING", 0, -1));
        }
        ui.drain();
        TaskRow row = model.rows().getFirst();
        assertEquals(OptionalDouble.of(0.5), row.fraction());
        assertEquals(List.of(Message.of("tasks.items", 2L, 4)), TaskText.figures(row));
        assertEquals(Message.of("tasks.title.remove", "web-0", 3), TaskText.title(row.state()));
    }
}
