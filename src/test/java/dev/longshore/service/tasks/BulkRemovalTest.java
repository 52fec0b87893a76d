package dev.longshore.service.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.Waiting;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkRemovalTest {

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private final BulkRemoval removal = new BulkRemoval(tasks);
    private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();

    private static List<ObjectRef> objects(int count) {
        return IntStream.range(0, count).mapToObj(i -> object("h", "web-" + i)).toList();
    }

    private static ObjectRef object(String host, String name) {
        return new ObjectRef(new HostId(host), ContainerOperations.CONTAINER, "id-" + name, name);
    }

    private static FailureException refused(String name) {
        return new FailureException(new Failure(Failure.Cause.CONFLICT, "local", "unix:///x", ContainerOperations.REMOVE, name, 409, name + " is in use"), null);
    }

    private static CompletableFuture<Void> failing(Failure.Cause cause, String name) {
        return CompletableFuture.failedFuture(new FailureException(new Failure(cause, "local", "unix:///x", ContainerOperations.REMOVE, name, 0, "cut"), null));
    }

    private static CompletableFuture<Void> neverAsked(ObjectRef object) {
        throw new AssertionError("what became of " + object.name() + " is known");
    }

    private static TaskState over(Task task) {
        return task.done().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static List<String> states(TaskState state) {
        return state.parts().stream().map(Part::status).distinct().toList();
    }

    @Test
    void allGoAsOneTask() {
        TaskState state = over(removal.start(List.of(), objects(40), object -> CompletableFuture.completedFuture(null), BulkRemovalTest::neverAsked));
        assertEquals(Phase.SUCCEEDED, state.phase());
        assertEquals(40, state.parts().size());
        assertEquals(List.of("REMOVED"), states(state));
        assertEquals("web-0", state.subject());
    }

    @Test
    void whatFailsIsNamedAndKeepsNoneOfTheOthers() {
        TaskState state = over(removal.start(List.of(), objects(12), object -> switch (object.name()) {
            case "web-3", "web-7" -> CompletableFuture.failedFuture(refused(object.name()));
            case "web-9" -> throw new IllegalStateException("defect");
            default -> CompletableFuture.completedFuture(null);
        }, BulkRemovalTest::neverAsked));
        assertEquals(Phase.FAILED, state.phase());
        Failure failure = state.failure().orElseThrow();
        assertEquals("web-3, web-7, web-9", failure.object());
        assertEquals(Failure.Cause.CONFLICT, failure.cause());
        assertTrue(failure.detail().startsWith("web-3: web-3 is in use\nweb-7: web-7 is in use\nweb-9: "), failure.detail());
        assertEquals(9, state.parts().stream().filter(part -> part.status().equals("REMOVED")).count());
    }

    @Test
    void aFewAreRemovedAtATimeAndACancelBeginsNoMore() {
        Task task = removal.start(List.of(), objects(12), object -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        }, BulkRemovalTest::neverAsked);
        Waiting.until("four under way", () -> asked.size() == 4);
        task.cancel();
        assertEquals(Phase.CANCELLING, task.state().phase());
        asked.forEach(answer -> answer.complete(null));
        TaskState state = over(task);
        assertEquals(Phase.CANCELLED, state.phase());
        assertEquals(4, asked.size());
        assertEquals(List.of("REMOVED", "WAITING"), states(state));
    }

    @Test
    void whatGotNoAnswerIsLookedForAndNotSentAgain() {
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        TaskState state = over(removal.start(List.of(), objects(6), object -> {
            sent.add(object.name());
            return switch (object.name()) {
                case "web-0" -> failing(Failure.Cause.DISCONNECTED, object.name());
                case "web-1" -> failing(Failure.Cause.NO_ANSWER, object.name());
                case "web-2" -> failing(Failure.Cause.BODY_TIMEOUT, object.name());
                default -> CompletableFuture.completedFuture(null);
            };
        }, object -> switch (object.name()) {
            case "web-0" -> failing(Failure.Cause.NOT_FOUND, object.name());
            case "web-1" -> CompletableFuture.completedFuture(null);
            case "web-2" -> failing(Failure.Cause.NOT_CONNECTED, object.name());
            default -> neverAsked(object);
        }));
        assertEquals(List.of("REMOVED", "FAILED", "UNKNOWN", "REMOVED", "REMOVED", "REMOVED"), state.parts().stream().map(Part::status).toList());
        assertEquals("web-1, web-2", state.failure().orElseThrow().object());
        assertEquals(6, sent.size());
    }

    @Test
    void allThatGotNoAnswerAreGone() {
        TaskState state = over(removal.start(List.of(), objects(6), object -> failing(Failure.Cause.DISCONNECTED, object.name()),
                object -> failing(Failure.Cause.NOT_FOUND, object.name())));
        assertEquals(Phase.SUCCEEDED, state.phase());
        assertEquals(List.of("REMOVED"), states(state));
    }

    @Test
    void twoOfOneNameAreTwoParts() {
        TaskState state = over(removal.start(List.of(), List.of(object("a", "web"), object("b", "web")), object -> CompletableFuture.completedFuture(null), BulkRemovalTest::neverAsked));
        assertEquals(2, state.parts().size());
    }
}
