package dev.longshore.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.FakeDialogs;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import dev.longshore.ui.dialog.Dialogs.Item;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuittingTest {

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private final FakeDialogs dialogs = new FakeDialogs();
    private final ManualDelay delay = new ManualDelay();
    private final ManualExecutor ui = new ManualExecutor();
    private final Quitting quitting = new Quitting(tasks, dialogs, delay, ui);
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void end() {
        tasks.close();
    }

    private boolean wanted() {
        return quitting.wanted(ended::incrementAndGet);
    }

    private void agree() {
        dialogs.answer(new Confirmed(List.of(), Optional.empty()));
    }

    @Test
    void withNothingUnderWayItEndsAtOnce() {
        tasks.start(TaskKind.PULL, ImageOperations.PULL, "done", List.of(), control -> "").done().join();
        assertTrue(wanted());
        assertEquals(0, dialogs.count());
    }

    @Test
    void whoeverDoesNotWantToBeAskedIsNotAndTheTasksAreCancelled() {
        HeldWork work = new HeldWork();
        work.start(tasks, TaskKind.PULL, "nginx:1.27");
        assertFalse(new Quitting(tasks, dialogs, delay, ui, () -> false).wanted(ended::incrementAndGet));
        assertEquals(0, dialogs.count());
        assertTrue(work.control().cancelled(), "the task is told");
        delay.pass(Duration.ofSeconds(3));
        assertEquals(1, ended.get());
    }

    @Test
    void itNamesWhatRunsAndCancelKeepsItRunning() {
        Task task = new HeldWork().start(tasks, TaskKind.PULL, "nginx:1.27");
        assertFalse(wanted());
        assertFalse(wanted(), "asked once while the question stands");
        assertEquals(1, dialogs.count());
        Confirmation asked = dialogs.last(Confirmation.class);
        assertEquals(List.of(), asked.hosts());
        assertEquals(List.of("nginx:1.27"), asked.objects().stream().map(Item::name).toList());
        dialogs.cancel();
        assertEquals(Phase.RUNNING, task.state().phase());
        assertFalse(wanted());
        assertEquals(2, dialogs.count());
        assertEquals(0, ended.get());
    }

    @Test
    void agreedItCancelsAndEndsWhenAllHaveStoppedAndOnce() {
        HeldWork work = new HeldWork();
        Task task = work.start(tasks, TaskKind.PULL, "nginx");
        work.stopping();
        wanted();
        agree();
        ui.until("ended", () -> ended.get() == 1);
        assertEquals(Phase.CANCELLED, task.state().phase());
        delay.pass(Duration.ofMinutes(1));
        assertEquals(1, ended.get());
    }

    @Test
    void oneThatDoesNotStopIsNotWaitedForLong() {
        HeldWork work = new HeldWork();
        Task task = work.start(tasks, TaskKind.PULL, "nginx");
        wanted();
        agree();
        ui.drain();
        assertEquals(0, ended.get());
        assertEquals(Phase.CANCELLING, task.state().phase());
        delay.pass(Duration.ofSeconds(3));
        assertEquals(1, ended.get());
        work.succeed("");
        task.done().join();
        ui.drain();
        assertEquals(1, ended.get());
    }

    @Test
    void whoAsksAgainWaitsNoLonger() {
        new HeldWork().start(tasks, TaskKind.PULL, "nginx");
        wanted();
        agree();
        assertTrue(wanted());
        delay.pass(Duration.ofSeconds(3));
        assertEquals(0, ended.get(), "the window closes by itself now");
    }

    @Test
    void whatEndedWhileTheQuestionStoodNeedsNoWaiting() {
        HeldWork work = new HeldWork();
        Task task = work.start(tasks, TaskKind.PULL, "nginx");
        wanted();
        work.succeed("");
        task.done().join();
        agree();
        ui.until("ended", () -> ended.get() == 1);
    }

    /** The user agreed to cancel tasks, and then stayed for the sake of something else. */
    @Test
    void whereAnotherObjectsTheNextEndAsksAgain() {
        HeldWork work = new HeldWork();
        work.start(tasks, TaskKind.PULL, "nginx");
        wanted();
        agree();
        delay.pass(Duration.ofSeconds(3));
        assertEquals(1, ended.get(), "and nothing ended");
        new HeldWork().start(tasks, TaskKind.PULL, "redis");
        assertFalse(wanted());
        assertEquals(2, dialogs.count());
    }
}
