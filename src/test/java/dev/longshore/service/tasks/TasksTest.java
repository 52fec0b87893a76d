package dev.longshore.service.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final Host LOCAL = host("local");
    private static final Host NAS = host("nas");
    private static final Failure REFUSED = new Failure(Failure.Cause.CONFLICT, "local", "unix:///x", ImageOperations.PULL, "nginx", 409, "in use");

    private final Executor threads = Thread::startVirtualThread;
    private final Tasks tasks = new Tasks(threads);
    private final CountDownLatch hold = new CountDownLatch(1);

    @AfterEach
    void end() {
        hold.countDown();
        tasks.close();
    }

    private static Host host(String name) {
        return new Host(new HostId(name), name, new Endpoint.Demo(), Host.Origin.USER);
    }

    private Task start(Work work) {
        return tasks.start(TaskKind.PULL, ImageOperations.PULL, "nginx", List.of(LOCAL), work);
    }

    private static TaskState over(Task task) {
        return task.done().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private String held() {
        try {
            assertTrue(hold.await(60, TimeUnit.SECONDS));
            return "";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itEndsInSuccessByReturningAndIsKeptUntilDismissed() {
        Task task = start(control -> {
            control.progress(5, 10);
            control.part(new Part("a", "Downloading", 1, 2));
            control.part(new Part("b", "Waiting", 0, -1));
            control.part(new Part("a", "Done", 2, 2));
            return "sha256:1";
        });
        TaskState state = over(task);
        assertEquals(Phase.SUCCEEDED, state.phase());
        assertEquals("sha256:1", state.result());
        assertEquals(List.of(new Part("a", "Done", 2, 2), new Part("b", "Waiting", 0, -1)), state.parts());
        assertEquals(List.of(5L, 10L), List.of(state.done(), state.total()));
        assertEquals(List.of(task), tasks.all());
        assertEquals(List.of(), tasks.running());
        tasks.dismiss(task);
        assertEquals(List.of(), tasks.all());
    }

    @Test
    void aFailureIsKeptAndADefectToldAsOne() {
        assertEquals(REFUSED, over(start(control -> {
            throw new FailureException(REFUSED, null);
        })).failure().orElseThrow());
        for (Throwable defect : List.of(new IllegalStateException("x"), new IOException("x"), new AssertionError("x"), new StackOverflowError("x"))) {
            TaskState state = over(start(control -> {
                sneak(defect);
                return "";
            }));
            assertEquals(Phase.FAILED, state.phase(), defect.toString());
            assertEquals(Failure.Cause.INTERNAL, state.failure().orElseThrow().cause());
            assertEquals("local", state.failure().orElseThrow().host());
            assertEquals(defect.toString(), state.failure().orElseThrow().detail());
        }
    }

    @SuppressWarnings("unchecked") // erased: any throwable passes, as any may at run time
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void workThatReturnsNullHasNothingToSay() {
        assertEquals("", over(start(control -> null)).result());
    }

    @Test
    void aCancelIsFirstAskedAndThenDone() {
        AtomicReference<TaskControl> inside = new AtomicReference<>();
        Task task = start(control -> {
            inside.set(control);
            held();
            throw new IOException("stream closed");
        });
        Waiting.until("begun", () -> inside.get() != null);
        assertFalse(inside.get().cancelled());
        task.cancel();
        assertEquals(Phase.CANCELLING, task.state().phase());
        assertTrue(inside.get().cancelled());
        assertEquals(List.of(task), tasks.running());
        tasks.dismiss(task);
        assertEquals(List.of(task), tasks.all(), "what is under way stays");
        hold.countDown();
        TaskState state = over(task);
        assertEquals(Phase.CANCELLED, state.phase());
        assertTrue(state.failure().isEmpty());
        task.cancel();
        assertEquals(Phase.CANCELLED, task.state().phase());
    }

    @Test
    void oneCancelledOnceBegunAndDoneAllTheSameSucceeded() {
        CountDownLatch begun = new CountDownLatch(1);
        Task task = start(control -> {
            begun.countDown();
            return held() + "digest";
        });
        Waiting.until("begun", () -> begun.getCount() == 0);
        task.cancel();
        hold.countDown();
        assertEquals(Phase.SUCCEEDED, over(task).phase());
        assertEquals("digest", task.state().result());
    }

    @Test
    void oneCancelledBeforeItBeganDoesNothing() {
        ManualExecutor io = new ManualExecutor();
        AtomicInteger runs = new AtomicInteger();
        Task task = new Tasks(io).start(TaskKind.PULL, ImageOperations.PULL, "nginx", List.of(LOCAL), control -> "" + runs.incrementAndGet());
        task.cancel();
        io.drain();
        assertEquals(Phase.CANCELLED, over(task).phase());
        assertEquals(0, runs.get());
    }

    @Test
    void cancelClosesWhatIsReadEvenWhereThatIsToldAfterwards() throws IOException {
        try (PipedOutputStream silent = new PipedOutputStream(); PipedInputStream reading = new PipedInputStream(silent)) {
            CountDownLatch begun = new CountDownLatch(1);
            Task task = start(control -> {
                control.closeOnCancel(() -> {
                    throw new IllegalStateException("closes badly");
                });
                control.closeOnCancel(silent);   // ends the reader below
                begun.countDown();
                InputStream stream = reading;
                while (stream.read() >= 0) {
                    control.progress(1, -1);
                }
                CountDownLatch late = new CountDownLatch(1);
                control.closeOnCancel(late::countDown);
                Waiting.until("closed at once", () -> late.getCount() == 0);
                throw new IOException("cut");
            });
            Waiting.until("begun", () -> begun.getCount() == 0);
            task.cancel();
            assertEquals(Phase.CANCELLED, over(task).phase());
        }
    }

    @Test
    void cancelWaitsForNoClose() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Task task = start(control -> {
            control.closeOnCancel(() -> {
                closing.countDown();
                held();
            });
            begun.countDown();
            return held();
        });
        Waiting.until("begun", () -> begun.getCount() == 0);
        task.cancel();   // comes back while the close still hangs
        Waiting.until("closing", () -> closing.getCount() == 0);
        assertEquals(Phase.CANCELLING, task.state().phase());
    }

    @Test
    void aRaceOfCancelAndEndLeavesOnePhaseAndOneEnd() {
        for (int i = 0; i < 500; i++) {
            CountDownLatch both = new CountDownLatch(1);
            Task task = start(control -> {
                both.countDown();
                return "done";
            });
            Waiting.until("begun", () -> both.getCount() == 0 || task.state().phase().over());
            task.cancel();
            TaskState last = over(task);
            assertEquals(Phase.SUCCEEDED, last.phase());
            assertEquals(last, task.state());
        }
    }

    @Test
    void whatComesAfterTheEndChangesNothing() {
        AtomicReference<TaskControl> kept = new AtomicReference<>();
        Task task = start(control -> {
            kept.set(control);
            return "";
        });
        TaskState before = over(task);
        kept.get().progress(9, 9);
        kept.get().part(new Part("x", "y", 0, 0));
        kept.get().output("late");
        kept.get().closeOnCancel(() -> { });
        assertEquals(before, task.state());
        assertEquals(List.of(), task.output().since(0).pieces());
    }

    @Test
    void secretsAreCoveredInAllThatATaskTells() {
        Task task = start(control -> {
            control.output("Step 1/2 : ENV TOKEN=s3c");
            control.output("r3t\n-----BEGIN RSA PRIVATE KEY-----\ns3cr3t\n-----END RSA PRIVATE KEY-----\nEXPOSE 80\nmysql -ps3cr3t");
            control.part(new Part("Step 2/2 : RUN redis-cli -a s3cr3t ping", "password: s3cr3t", 0, 0));
            throw new FailureException(REFUSED.withDetail("process \"/bin/sh -c curl -u a:s3cr3t http://x\" failed: token: not found"), null);
        });
        TaskState state = over(task);
        assertEquals(List.of("Step 1/2 : ENV TOKEN=••••••\n••••••\nEXPOSE 80\n", "mysql -p••••••"), task.output().since(0).pieces());
        assertEquals(List.of(new Part("Step 2/2 : RUN redis-cli -a •••••• ping", "password: ••••••", 0, 0)), state.parts());
        assertEquals("process \"/bin/sh -c curl -u •••••• http://x\" failed: token: not found", state.failure().orElseThrow().detail());
    }

    /** A line that only speaks of a key must not hide all that a build says after it. */
    @Test
    void whatFollowsABeginningWithoutAnEndIsShownAgain() {
        Task task = start(control -> {
            control.output("RUN grep -- '-----BEGIN ' key\n" + "c2VjcmV0\n".repeat(200) + "more\n".repeat(150) + "the end\n");
            return "";
        });
        over(task);
        String shown = String.join("", task.output().since(0).pieces());
        assertTrue(shown.endsWith("more\nthe end\n"), shown);
        assertFalse(shown.contains("c2VjcmV0"), shown);
    }

    @Test
    void partsAreBounded() {
        Task task = start(control -> {
            IntStream.range(0, 3 * Task.MOST_PARTS).forEach(i -> control.part(new Part("layer" + i, "x".repeat(10_000), 0, 0)));
            control.part(new Part("layer0", "Done", 1, 1));
            return "";
        });
        TaskState state = over(task);
        assertEquals(Task.MOST_PARTS, state.parts().size());
        assertEquals("Done", state.parts().getFirst().status());
        assertTrue(state.parts().getLast().status().length() < 1_000);
    }

    @Test
    void anExecutorThatRejectsFailsTheTask() {
        Tasks refusing = new Tasks(work -> {
            throw new RejectedExecutionException();
        });
        TaskState state = over(refusing.start(TaskKind.PUSH, ImageOperations.PUSH, "nginx", List.of(), control -> ""));
        assertEquals(Phase.FAILED, state.phase());
        assertEquals(Failure.Cause.NOT_CONNECTED, state.failure().orElseThrow().cause());
    }

    @Test
    void closingCancelsAndLetsNothingBegin() {
        CountDownLatch begun = new CountDownLatch(1);
        Task task = start(control -> {
            begun.countDown();
            held();
            throw new IOException();
        });
        Waiting.until("begun", () -> begun.getCount() == 0);
        tasks.close();
        assertEquals(Phase.CANCELLING, task.state().phase());
        AtomicInteger runs = new AtomicInteger();
        assertEquals(Phase.FAILED, over(start(control -> "" + runs.incrementAndGet())).phase());
        assertEquals(0, runs.get());
        hold.countDown();
        assertEquals(Phase.CANCELLED, over(task).phase());
    }

    @Test
    void aForgottenHostCancelsWhatWorksOnItAndNothingElse() {
        AtomicInteger begun = new AtomicInteger();
        Work work = control -> {
            begun.incrementAndGet();
            held();
            throw new IOException();
        };
        Task copy = tasks.start(TaskKind.COPY, TransferOperations.COPY, "app", List.of(LOCAL, NAS), work);
        Task pull = start(work);
        Waiting.until("begun", () -> begun.get() == 2);
        tasks.cancelOn(NAS.id());
        assertEquals(Phase.CANCELLING, copy.state().phase());
        assertEquals(Phase.RUNNING, pull.state().phase());
    }

    @Test
    void aListenerIsToldOfWhatThereIsAndOfChanges() {
        Task before = start(control -> "");
        over(before);
        List<Task> changed = new ArrayList<>();
        List<Task> dismissed = new ArrayList<>();
        var subscription = tasks.subscribe(new Tasks.Listener() {
            @Override
            public synchronized void changed(Task task) {
                changed.add(task);
            }

            @Override
            public void dismissed(Task task) {
                dismissed.add(task);
            }
        });
        assertSame(before, changed.getFirst());
        Task next = start(control -> "");
        over(next);
        assertTrue(changed.contains(next));
        assertEquals(next.number(), before.number() + 1);
        tasks.dismiss(before);
        assertEquals(List.of(before), dismissed);
        subscription.close();
        tasks.dismiss(next);
        assertEquals(List.of(before), dismissed);
    }

    @Test
    void aListenersDefectIsNotTheWorks() {
        List<Throwable> told = new ArrayList<>();
        Tasks inline = new Tasks(Runnable::run);
        Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> told.add(thrown));
        try {
            inline.subscribe(new Tasks.Listener() {
                @Override
                public void changed(Task task) {
                    throw new IllegalStateException("defect");
                }

                @Override
                public void dismissed(Task task) {
                    throw new IllegalStateException("defect");
                }
            });
            Task task = inline.start(TaskKind.PULL, ImageOperations.PULL, "nginx", List.of(LOCAL), control -> "fine");
            assertEquals(Phase.SUCCEEDED, over(task).phase());
            inline.dismiss(task);
            assertEquals(3, told.size(), "begun, ended, dismissed");
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(handler);
        }
    }
}
