package dev.longshore.ui.tasks;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Operation;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Work that goes on until the test ends it, and tells of itself what the test says. */
final class HeldWork {

    private static final Host LOCAL = new Host(new HostId("local"), "local", new Endpoint.Demo(), Host.Origin.USER);

    private final CompletableFuture<TaskControl> control = new CompletableFuture<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();

    Task start(Tasks tasks, TaskKind kind, String subject) {
        Task task = tasks.start(kind, Operation.UNEXPECTED, subject, List.of(LOCAL), given -> {
            control.complete(given);
            try {
                return end.join();
            } catch (CompletionException failed) {
                throw (RuntimeException) failed.getCause();
            }
        });
        control();   // begun: a cancel from now on is asked, not done at once
        return task;
    }

    TaskControl control() {
        return control.orTimeout(60, TimeUnit.SECONDS).join();
    }

    void succeed(String result) {
        end.complete(result);
    }

    void fail(RuntimeException why) {
        end.completeExceptionally(why);
    }

    /** Ends, failing, as soon as it is cancelled. */
    HeldWork stopping() {
        control().closeOnCancel(() -> fail(new IllegalStateException("closed")));
        return this;
    }
}
