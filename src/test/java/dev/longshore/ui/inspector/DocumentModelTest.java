package dev.longshore.ui.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.module.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class DocumentModelTest {

    private record Asked<T>(ObjectRef object, CompletableFuture<T> answer) { }

    private final ManualDelay delay = new ManualDelay();
    private final List<Asked<JsonDocument>> loads = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();
    private final DocumentModel model = new DocumentModel(object -> ask(loads, "user", object), object -> ask(loads, "itself", object), new Masker(), text -> { }, Runnable::run, delay);

    private final Subject.One a = target("a", ContainerOperations.CONTAINER);
    private final Subject.One b = target("b", ContainerOperations.CONTAINER);
    private final Subject.One c = target("c", ContainerOperations.CONTAINER);

    @Test
    void showsWhatItFollows() {
        show(a);
        answer(0, "{\"State\":{\"Status\":\"running\"}}");
        assertEquals(5, model.tree().lines().size());
        model.turnTo(new Subject.Document("event", "", JsonDocument.parse("{\"a\":1}".getBytes(UTF_8))));
        assertEquals(3, model.tree().lines().size());
        assertEquals(1, loads.size());
    }

    @Test
    void loadsNothingBeforeItIsInFront() {
        model.turnTo(a);
        model.turnTo(b);
        assertEquals(0, loads.size());
        model.shown(true);
        assertEquals(List.of("b"), asked());
        answer(0, "{}");
        model.shown(false);
        model.changed();
        assertEquals(1, loads.size());
        model.shown(true);
        assertEquals(List.of("b", "b"), asked());
        model.turnTo(b);
        model.shown(true);
        assertEquals(2, loads.size());
    }

    @Test
    void loadingShowsOnlyWhenItTakesLong() {
        show(a);
        delay.pass(Duration.ofMillis(149));
        assertFalse(model.loading().get());
        delay.pass(Duration.ofMillis(1));
        assertTrue(model.loading().get());
        answer(0, "{}");
        assertFalse(model.loading().get());
        show(b);
        answer(1, "{}");
        delay.pass(Duration.ofSeconds(1));
        assertFalse(model.loading().get());
    }

    @Test
    void whatIsStillShownOfAnotherObjectGoesWhenLoadingShows() {
        show(a);
        answer(0, "{\"of\":\"a\"}");
        show(b);
        delay.pass(Duration.ofMillis(150));
        assertNull(model.document().get());
        assertEquals("", model.tree().subtreeText());
    }

    @Test
    void oneLoadAtATimeThenTheLatest() {
        show(a);
        show(b);
        show(c);
        assertEquals(1, loads.size());
        answer(0, "{\"of\":\"a\"}");
        assertNull(model.document().get());
        assertEquals(List.of("a", "c"), asked());
        answer(1, "{\"of\":\"c\"}");
        assertTrue(model.tree().subtreeText().contains("\"c\""));
    }

    @Test
    void aStuckLoadIsOvertakenAndItsLateAnswerDropped() {
        show(a);
        delay.pass(Duration.ofSeconds(2));
        show(b);
        delay.pass(AsyncValue.PATIENCE);
        assertEquals(List.of("a", "b"), asked());
        answer(1, "{\"of\":\"b\"}");
        answer(0, "{\"of\":\"a\"}");
        assertTrue(model.tree().subtreeText().contains("\"b\""));
    }

    @Test
    void changesAreLoadedQuietlyAndKeepTheTree() {
        show(a);
        answer(0, "{\"Mounts\":[1,2],\"Id\":\"x\"}");
        model.tree().expand(1);
        model.tree().select(2);
        model.changed();
        model.changed();
        model.changed();
        assertEquals(2, loads.size());
        delay.pass(Duration.ofMillis(200));
        assertFalse(model.loading().get());
        answer(1, "{\"Mounts\":[1,2,3],\"Id\":\"x\"}");
        assertEquals("$.Mounts[0]", model.tree().selectedPath().get().toString());
        assertEquals(8, model.tree().lines().size());
        assertEquals(3, loads.size());
        assertEquals(List.of("user", "itself", "itself"), ways);
    }

    @Test
    void backInFrontItIsLoadedAnew() {
        show(a);
        answer(0, "{\"Id\":\"x\"}");
        model.shown(false);
        model.close();   // another tab is in front, and is told what changes
        delay.pass(DocumentModel.HANDED_OVER);
        show(a);
        assertEquals(List.of("a", "a"), asked());
        answer(1, "{\"Id\":\"y\"}");
        assertTrue(model.tree().subtreeText().contains("\"y\""));
    }

    @Test
    void aTabThatTakesItOverAsksNothing() {
        show(a);
        answer(0, "{\"Id\":\"x\"}");
        assertTrue(model.current());
        model.shown(false);
        model.close();
        show(a);   // at once, as another tab of the same document does
        delay.pass(Duration.ofSeconds(1));
        assertEquals(List.of("a"), asked());
        show(b);
        assertFalse(model.current());
        answer(1, "{}");
        assertTrue(model.current());
    }

    @Test
    void aHostIsInspectedToo() {
        show(new Subject.OfHost(new HostId("h"), "nas"));
        assertEquals(new ObjectRef(new HostId("h"), SystemOperations.HOST, "h", "nas"), loads.getFirst().object());
        answer(0, "{\"Info\":{}}");
        model.changed();
        assertEquals(2, loads.size());
    }

    @Test
    void theLastDocumentOfARemovedObjectStays() {
        show(a);
        answer(0, "{\"Id\":\"x\"}");
        model.changed();
        model.removed();
        assertTrue(model.gone().get());
        fail(1, Failure.Cause.NOT_FOUND);
        assertTrue(model.gone().get());
        assertNull(model.failure().get());
        assertTrue(model.tree().subtreeText().contains("\"x\""));
        show(b);
        assertFalse(model.gone().get());
    }

    @Test
    void notFoundOnReloadMeansRemoved() {
        show(a);
        answer(0, "{\"Id\":\"x\"}");
        model.changed();
        fail(1, Failure.Cause.NOT_FOUND);
        assertTrue(model.gone().get());
        assertNull(model.failure().get());
    }

    @Test
    void aFailedLoadIsToldAndTriedAgain() {
        show(a);
        answer(0, "{}");
        show(b);
        fail(1, Failure.Cause.NO_ANSWER);
        assertEquals(Failure.Cause.NO_ANSWER, model.failure().get().cause());
        assertNull(model.document().get());
        model.retry();
        assertNull(model.failure().get());
        answer(2, "{\"of\":\"b\"}");
        assertTrue(model.tree().subtreeText().contains("\"b\""));
        model.changed();
        fail(3, Failure.Cause.DISCONNECTED);
        assertEquals(Failure.Cause.DISCONNECTED, model.failure().get().cause());
        assertTrue(model.tree().subtreeText().contains("\"b\""));
    }

    @Test
    void whatIsMadeAgainIsLoadedByItself() {
        show(a);
        answer(0, "{}");
        model.removed();
        ObjectRef gone = loads.getFirst().object();
        ObjectRef made = new ObjectRef(gone.host(), gone.kind(), "another", gone.name());
        show(new Subject.One(made, "another"));
        answer(1, "{}");
        assertEquals(made, loads.getLast().object());
        show(b);
        assertEquals(List.of("user", "itself", "user"), ways);
    }

    @Test
    void aDefectIsToldAsOne() {
        show(a);
        loads.get(0).answer().completeExceptionally(new CompletionException(new IllegalStateException("oops")));
        assertEquals(Failure.Cause.INTERNAL, model.failure().get().cause());
        assertEquals(ContainerOperations.INSPECT, model.failure().get().operation());
    }

    @Test
    void closingHidesWhatWasRevealed() {
        show(a);
        answer(0, "{\"Config\":{\"Env\":[\"A=secret\"]}}");
        model.tree().act(3);
        assertTrue(model.tree().subtreeText().contains("secret"));
        model.shown(false);
        assertFalse(model.tree().subtreeText().contains("secret"));
    }

    @Test
    void searchWaitsForTheTypingToEnd() {
        show(a);
        answer(0, "{\"ab\":1,\"abc\":2}");
        model.query().set("a");
        model.query().set("abc");
        assertEquals(0, model.tree().hits().count().get());
        delay.pass(DocumentModel.BEFORE_SEARCH);
        assertEquals(1, model.tree().hits().count().get());
        model.query().set("ab");
        model.findNext();
        assertEquals(2, model.tree().hits().count().get());
        assertEquals(1, model.tree().hits().current().get());
        model.findPrevious();
        assertEquals(2, model.tree().hits().current().get());
    }

    private void show(Subject subject) {
        model.turnTo(subject);
        model.shown(true);
    }

    private <T> CompletableFuture<T> ask(List<Asked<T>> asked, String way, ObjectRef object) {
        ways.add(way);
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

    private static Subject.One target(String id, ObjectKind kind) {
        return new Subject.One(new ObjectRef(new HostId("h"), kind, id, "name-" + id), "subtitle " + id);
    }
}
