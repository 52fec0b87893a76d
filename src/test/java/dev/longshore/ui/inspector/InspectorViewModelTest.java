package dev.longshore.ui.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.inspector.InspectorViewModel.Tab;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {

    private record Asked<T>(ObjectRef object, CompletableFuture<T> answer) { }

    private final ManualDelay delay = new ManualDelay();
    private final List<Asked<JsonDocument>> loads = new ArrayList<>();
    private final List<Asked<List<HistoryLayer>>> histories = new ArrayList<>();
    private final InspectorViewModel model = new InspectorViewModel(object -> ask(loads, object), object -> ask(histories, object),
            new Masker(), Runnable::run, delay);

    private final InspectTarget a = target("a", ContainerOperations.CONTAINER);
    private final InspectTarget b = target("b", ContainerOperations.CONTAINER);
    private final InspectTarget c = target("c", ContainerOperations.CONTAINER);
    private final InspectTarget image = target("i", ImageOperations.IMAGE);

    @Test
    void showsWhatItFollows() {
        model.follow(a);
        assertEquals(a, model.target().get());
        answer(0, "{\"State\":{\"Status\":\"running\"}}");
        assertEquals(5, model.tree().lines().size());
        model.follow(null);
        assertNull(model.document().get());
        assertEquals(0, model.tree().lines().size());
    }

    @Test
    void loadingShowsOnlyWhenItTakesLong() {
        model.follow(a);
        delay.pass(Duration.ofMillis(149));
        assertFalse(model.loading().get());
        delay.pass(Duration.ofMillis(1));
        assertTrue(model.loading().get());
        answer(0, "{}");
        assertFalse(model.loading().get());
        model.follow(b);
        answer(1, "{}");
        delay.pass(Duration.ofSeconds(1));
        assertFalse(model.loading().get());
    }

    @Test
    void whatIsStillShownOfAnotherObjectGoesWhenLoadingShows() {
        model.follow(a);
        answer(0, "{\"of\":\"a\"}");
        model.follow(b);
        delay.pass(Duration.ofMillis(150));
        assertNull(model.document().get());
        assertEquals("", model.tree().subtreeText());
    }

    @Test
    void oneLoadAtATimeThenTheLatest() {
        model.follow(a);
        model.follow(b);
        model.follow(c);
        assertEquals(1, loads.size());
        answer(0, "{\"of\":\"a\"}");
        assertNull(model.document().get());
        assertEquals(List.of("a", "c"), asked());
        answer(1, "{\"of\":\"c\"}");
        assertTrue(model.tree().subtreeText().contains("\"c\""));
    }

    @Test
    void aStuckLoadIsOvertakenAndItsLateAnswerDropped() {
        model.follow(a);
        delay.pass(Duration.ofSeconds(2));
        model.follow(b);
        delay.pass(LatestLoad.PATIENCE);
        assertEquals(List.of("a", "b"), asked());
        answer(1, "{\"of\":\"b\"}");
        answer(0, "{\"of\":\"a\"}");
        assertTrue(model.tree().subtreeText().contains("\"b\""));
        assertEquals(b, model.target().get());
    }

    @Test
    void pinnedItStays() {
        model.follow(a);
        answer(0, "{}");
        model.pin(b);
        assertTrue(model.pinned().get());
        answer(1, "{\"of\":\"b\"}");
        model.follow(c);
        assertEquals(b, model.target().get());
        assertEquals(2, loads.size());
        model.unpin();
        assertFalse(model.pinned().get());
        assertEquals(c, model.target().get());
        assertEquals(3, loads.size());
    }

    @Test
    void pinningWhatIsShownDoesNotLoadAgain() {
        model.follow(a);
        answer(0, "{}");
        model.pin(a);
        assertEquals(1, loads.size());
        assertEquals(Tab.JSON, model.tab().get());
    }

    @Test
    void changesAreLoadedQuietlyAndKeepTheTree() {
        model.pin(a);
        answer(0, "{\"Mounts\":[1,2],\"Id\":\"x\"}");
        model.tree().expand(1);
        model.tree().select(2);
        model.objectChanged(b.object());
        assertEquals(1, loads.size());
        model.objectChanged(a.object());
        model.objectChanged(a.object());
        model.objectChanged(a.object());
        assertEquals(2, loads.size());
        delay.pass(Duration.ofMillis(200));
        assertFalse(model.loading().get());
        answer(1, "{\"Mounts\":[1,2,3],\"Id\":\"x\"}");
        assertEquals("$.Mounts[0]", model.tree().selectedPath().get().toString());
        assertEquals(8, model.tree().lines().size());
        assertEquals(3, loads.size());
    }

    @Test
    void theLastDocumentOfARemovedObjectStays() {
        model.pin(a);
        answer(0, "{\"Id\":\"x\"}");
        model.objectChanged(a.object());
        model.objectRemoved(a.object());
        assertTrue(model.removed().get());
        fail(1, Failure.Cause.NOT_FOUND);
        assertTrue(model.removed().get());
        assertNull(model.failure().get());
        assertTrue(model.tree().subtreeText().contains("\"x\""));
        model.pin(b);
        assertFalse(model.removed().get());
    }

    @Test
    void notFoundOnReloadMeansRemoved() {
        model.pin(a);
        answer(0, "{\"Id\":\"x\"}");
        model.objectChanged(a.object());
        fail(1, Failure.Cause.NOT_FOUND);
        assertTrue(model.removed().get());
        assertNull(model.failure().get());
    }

    @Test
    void aFailedLoadIsToldAndTriedAgain() {
        model.follow(a);
        answer(0, "{}");
        model.follow(b);
        fail(1, Failure.Cause.NO_ANSWER);
        assertEquals(Failure.Cause.NO_ANSWER, model.failure().get().cause());
        assertNull(model.document().get());
        model.retry();
        assertNull(model.failure().get());
        answer(2, "{\"of\":\"b\"}");
        assertTrue(model.tree().subtreeText().contains("\"b\""));
        model.objectChanged(b.object());
        fail(3, Failure.Cause.DISCONNECTED);
        assertEquals(Failure.Cause.DISCONNECTED, model.failure().get().cause());
        assertTrue(model.tree().subtreeText().contains("\"b\""));
    }

    @Test
    void aDefectIsToldAsOne() {
        model.follow(a);
        loads.get(0).answer().completeExceptionally(new CompletionException(new IllegalStateException("oops")));
        assertEquals(Failure.Cause.INTERNAL, model.failure().get().cause());
        assertEquals(ContainerOperations.INSPECT, model.failure().get().operation());
    }

    @Test
    void historyIsLoadedWhenLookedAtAndIsMasked() {
        model.follow(image);
        answer(0, "{}");
        assertEquals(0, histories.size());
        model.tab().set(Tab.HISTORY);
        histories.get(0).answer().complete(List.of(
                new HistoryLayer("sha256:1", Instant.EPOCH, "ENV TOKEN=s3cr3t\u001b[31m", 5, List.of("web:1"), "")));
        assertEquals("ENV TOKEN=••••••", model.history().rows().get(0).command());
        model.tab().set(Tab.JSON);
        model.tab().set(Tab.HISTORY);
        assertEquals(1, histories.size());
        model.pinHistory(target("j", ImageOperations.IMAGE));
        assertEquals(0, model.history().rows().size());
        assertEquals("j", histories.get(1).object().id());
        model.pin(a);
        assertEquals(Tab.JSON, model.tab().get());
    }

    @Test
    void aFailedHistoryIsTriedAgain() {
        model.pinHistory(image);
        histories.get(0).answer().completeExceptionally(new IllegalStateException());
        assertEquals(ImageOperations.HISTORY, model.history().failure().get().operation());
        model.retry();
        histories.get(1).answer().complete(List.of());
        assertNull(model.history().failure().get());
        assertTrue(model.history().loaded().get());
    }

    @Test
    void closedItLoadsNothing() {
        model.open().set(false);
        model.follow(a);
        model.follow(b);
        assertEquals(0, loads.size());
        model.open().set(true);
        assertEquals(List.of("b"), asked());
        answer(0, "{\"Env\":[\"A=b\"]}");
        model.close();
        assertNull(model.target().get());
        assertFalse(model.open().get());
        model.pin(a);
        assertTrue(model.open().get());
        assertEquals(List.of("b", "a"), asked());
    }

    @Test
    void closingHidesWhatWasRevealed() {
        model.pin(a);
        answer(0, "{\"Config\":{\"Env\":[\"A=secret\"]}}");
        model.tree().act(3);
        assertTrue(model.tree().subtreeText().contains("secret"));
        model.open().set(false);
        assertFalse(model.tree().subtreeText().contains("secret"));
    }

    @Test
    void searchWaitsForTheTypingToEnd() {
        model.follow(a);
        answer(0, "{\"ab\":1,\"abc\":2}");
        model.query().set("a");
        model.query().set("abc");
        assertEquals(0, model.tree().hits().count().get());
        delay.pass(InspectorViewModel.BEFORE_SEARCH);
        assertEquals(1, model.tree().hits().count().get());
        model.query().set("ab");
        model.findNext();
        assertEquals(2, model.tree().hits().count().get());
        assertEquals(1, model.tree().hits().current().get());
        model.findPrevious();
        assertEquals(2, model.tree().hits().current().get());
    }

    private static <T> CompletableFuture<T> ask(List<Asked<T>> asked, ObjectRef object) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        asked.add(new Asked<>(object, answer));
        return answer;
    }

    private void answer(int load, String json) {
        loads.get(load).answer().complete(JsonDocument.parse(json.getBytes(UTF_8)));
    }

    private void fail(int load, Failure.Cause cause) {
        Failure failure = new Failure(cause, "local", "unix:///x", ContainerOperations.INSPECT, "a", 0, "detail");
        loads.get(load).answer().completeExceptionally(new CompletionException(new FailureException(failure, null)));
    }

    private List<String> asked() {
        return loads.stream().map(load -> load.object().id()).toList();
    }

    private static InspectTarget target(String id, ObjectKind kind) {
        return new InspectTarget(new ObjectRef(new HostId("h"), kind, id, "name-" + id), "subtitle " + id);
    }
}
