package dev.longshore.service.prune;

import static dev.longshore.service.prune.PruneRig.all;
import static dev.longshore.service.prune.PruneRig.find;
import static dev.longshore.service.prune.PruneRig.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.engine.EngineException;
import dev.longshore.json.Json;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.tasks.BulkRemoval.ItemState;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.volumes.VolumeOperations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The preview and the removal on the Demo engine, which changes between the two. */
class PruneServiceTest {

    private static final Endpoint ELSEWHERE = new Endpoint.Unix(Path.of("/run/elsewhere.sock"));

    private PruneRig rig;

    @BeforeEach
    void open() {
        rig = new PruneRig(Hosts.DEMO, new DemoTransport());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static Set<String> names(List<PruneCandidate> candidates) {
        return candidates.stream().map(each -> each.object().name()).collect(Collectors.toSet());
    }

    private void container(String name, Map<String, Object> more) {
        rig.truth.containers().create(name, "", Json.PLAIN.write(more));
    }

    private static PruneResult only(PruneOutcome outcome) {
        assertEquals(1, outcome.results().size(), outcome::toString);
        return outcome.results().getFirst();
    }

    private void stays(PruneCandidate candidate, PrunePreview preview, ItemState state, PruneReason why) {
        PruneRun run = rig.service.remove(preview, List.of(candidate));
        PruneResult result = only(now(run.outcome()));
        assertEquals(List.of(state, why), List.of(result.state(), result.why().orElseThrow()));
        assertEquals(List.of(), rig.changes, "nothing is sent for it");
        assertEquals(TaskState.Phase.SUCCEEDED, run.task().state().phase());
        assertEquals(List.of(state.name()), run.task().state().parts().stream().map(TaskState.Part::status).toList(), "and it is said");
    }

    @Test
    void whatCanGoIsShownWithItsReasonAndMeasuredWhenAsked() {
        PrunePreview preview = rig.preview();
        assertEquals(Set.of("tide-report-1", "migrate", "old-web", "import-orders"), names(preview.candidates("containers")));
        assertEquals(1, preview.candidates("images").size());
        assertEquals(List.of(PruneReason.of("free-later", "1")), preview.notes("images"));
        assertEquals(1, preview.candidates("anonymous-volumes").size());
        assertEquals(Set.of("harbor_uploads"), names(preview.candidates("named-volumes")));
        assertEquals(Set.of("breakwater"), names(preview.candidates("networks")));
        assertEquals(Map.of(), preview.failed());
        assertFalse(rig.sent.stream().anyMatch(each -> each.contains("size=1") || each.contains("/system/df")), "measuring is dear");
        PrunePreview measured = now(rig.service.measure(preview));
        assertTrue(all(measured).stream().allMatch(each -> each.bytes() >= 0), measured::toString);
        assertEquals(all(preview).stream().map(PruneCandidate::object).toList(), all(measured).stream().map(PruneCandidate::object).toList());
        assertEquals(Map.of(), measured.unmeasured());
    }

    @Test
    void exactlyWhatWasChosenGoesOneAfterAnotherContainersFirst() {
        rig.truth.images().tag("harbor/web:1.3", "spare/web", "1");
        PrunePreview preview = now(rig.service.measure(rig.preview()));
        List<PruneCandidate> chosen = List.of(find(preview, "breakwater"), preview.candidates("images").getFirst(), preview.candidates("anonymous-volumes").getFirst(),
                find(preview, "import-orders"));
        PruneRun run = rig.service.remove(preview, chosen);
        PruneOutcome outcome = now(run.outcome());
        assertEquals(4, outcome.removed().size(), outcome::toString);
        assertEquals(List.of("DELETE /containers/" + chosen.get(3).object().id(), "DELETE /images/" + chosen.get(1).object().id() + "?noprune=1",
                "DELETE /volumes/" + chosen.get(2).object().id(), "DELETE /networks/" + chosen.get(0).object().id()), rig.changes);
        assertEquals(chosen.stream().mapToLong(PruneCandidate::bytes).sum(), outcome.bytes());
        assertTrue(outcome.shared());
        assertEquals(outcome.bytes(), run.task().state().done());
        PrunePreview left = rig.preview();
        assertEquals(Set.of("tide-report-1", "migrate", "old-web"), names(left.candidates("containers")));
        assertEquals(Set.of("harbor_uploads"), names(left.candidates("named-volumes")));
        assertFalse(rig.sent.stream().anyMatch(each -> each.contains("prune") && !each.endsWith("?noprune=1")), rig.sent::toString);
    }

    @Test
    void anImageGoesWithAllItsTagsWhereNoContainerIsLeft() {
        rig.truth.images().tag("harbor/web:1.3", "spare/web", "1");
        rig.truth.containers().remove("old-web", false, false);
        PrunePreview preview = rig.preview();
        PruneCandidate image = find(preview, "spare/web:1");
        assertEquals("harbor/web:1.3, spare/web:1", image.label());
        assertEquals(ItemState.REMOVED, only(rig.remove(preview, image)).state());
        assertEquals(List.of("DELETE /images/harbor/web:1.3?noprune=1", "DELETE /images/" + image.object().id() + "?noprune=1"), rig.changes);
        assertThrows(EngineException.NotFound.class, () -> rig.truth.images().inspect(image.object().id()));
    }

    @Test
    void aTagThatMovedMeanwhileStaysWhereItIs() {
        rig.truth.images().tag("harbor/web:1.3", "spare/web", "1");
        rig.truth.containers().remove("old-web", false, false);
        PrunePreview preview = rig.preview();
        rig.truth.images().tag("harbor/api:2.7.1", "spare/web", "1");
        rig.remove(preview, find(preview, "harbor/web:1.3"));
        assertEquals(rig.truth.images().inspect("harbor/api:2.7.1").id(), rig.truth.images().inspect("spare/web:1").id());
        assertThrows(EngineException.NotFound.class, () -> rig.truth.images().inspect("harbor/web:1.3"));
    }

    @Test
    void anImageThatGotATagOrAContainerMeanwhileStays() {
        rig.truth.containers().remove("old-web", false, false);
        PrunePreview preview = rig.preview();
        PruneCandidate image = find(preview, "harbor/web:1.3");
        rig.truth.images().tag("harbor/web:1.3", "precious", "1");
        stays(image, preview, ItemState.CHANGED, PruneReason.of("new-tags", "precious:1"));
        container("newcomer", Map.of("Image", "harbor/web:1.3"));
        stays(image, preview, ItemState.IN_USE, PruneReason.of("used-by", "newcomer"));
    }

    /** Does that right before the so-manieth request of the app that passes. */
    private void before(int number, Predicate<String> target, Runnable change) {
        AtomicInteger seen = new AtomicInteger();
        rig.way = request -> {
            if (target.test(request.method() + " " + request.target()) && seen.incrementAndGet() == number) {
                change.run();
            }
            return request;
        };
    }

    @Test
    void aTagThatComesWhileListsAreOnTheirWayIsSeen() {
        rig.truth.containers().remove("old-web", false, false);
        PrunePreview preview = rig.preview();
        before(1, call -> call.contains("/containers/json"), () -> rig.truth.images().tag("harbor/web:1.3", "precious", "1"));
        stays(find(preview, "harbor/web:1.3"), preview, ItemState.CHANGED, PruneReason.of("new-tags", "precious:1"));
    }

    @Test
    void aTagThatComesBetweenLookAndRemovalKeepsTheImage() {
        rig.truth.containers().remove("old-web", false, false);
        PrunePreview preview = rig.preview();
        PruneCandidate image = find(preview, "harbor/web:1.3");
        before(2, call -> call.startsWith("GET") && call.contains(image.object().id()), () -> rig.truth.images().tag("harbor/web:1.3", "precious", "1"));
        PruneResult result = only(rig.remove(preview, image));
        assertEquals(List.of(ItemState.CHANGED, PruneReason.of("new-tags", "precious:1")), List.of(result.state(), result.why().orElseThrow()));
        assertEquals(List.of(), rig.changes);
        assertEquals(image.object().id(), rig.truth.images().inspect("precious:1").id());
    }

    @Test
    void aTagThatComesWhileNamesComeOffKeepsTheImageWithAllNames() {
        rig.truth.images().tag("harbor/web:1.3", "spare/web", "1");
        rig.truth.containers().remove("old-web", false, false);
        PrunePreview preview = rig.preview();
        PruneCandidate image = find(preview, "spare/web:1");
        before(1, call -> call.startsWith("DELETE"), () -> rig.truth.images().tag("harbor/web:1.3", "precious", "1"));
        assertEquals(ItemState.CHANGED, only(rig.remove(preview, image)).state());
        assertFalse(rig.changes.contains("DELETE /images/" + image.object().id() + "?noprune=1"), "Podman would take all names off");
        assertEquals(Set.of("harbor/web:1.3", "spare/web:1", "precious:1"), Set.copyOf(rig.truth.images().inspect(image.object().id()).repoTags()));
    }

    @Test
    void aVolumeThatIsMadeAgainWhileContainersAreListedStays() {
        PrunePreview preview = rig.preview();
        before(1, call -> call.contains("/containers/json"), () -> {
            rig.truth.volumes().remove("harbor_uploads", false);
            rig.truth.volumes().create("{\"Name\":\"harbor_uploads\"}");
        });
        stays(find(preview, "harbor_uploads"), preview, ItemState.CHANGED, PruneReason.of("made-again"));
    }

    @Test
    void aNetworkIsLookedAtLast() {
        PrunePreview preview = rig.preview();
        PruneCandidate network = find(preview, "breakwater");
        before(1, call -> call.contains("/containers/json"), () -> rig.truth.networks().remove(network.object().id()));
        assertEquals(ItemState.GONE, only(rig.remove(preview, network)).state());
        assertEquals(List.of(), rig.changes);
    }

    @Test
    void aContainerThatRunsOrRanMeanwhileStays() {
        PrunePreview preview = rig.preview();
        PruneCandidate ended = find(preview, "import-orders");
        rig.truth.containers().start("import-orders");
        stays(ended, preview, ItemState.IN_USE, PruneReason.of("runs"));
        rig.truth.containers().stop("import-orders");
        stays(ended, preview, ItemState.CHANGED, PruneReason.of("ran-again"));
    }

    @Test
    void aVolumeThatIsMountedOrMadeAgainMeanwhileStays() {
        PrunePreview preview = rig.preview();
        PruneCandidate volume = find(preview, "harbor_uploads");
        container("newcomer", Map.of("Image", "harbor/web:1.4", "HostConfig", Map.of("Binds", List.of("harbor_uploads:/data"))));
        stays(volume, preview, ItemState.IN_USE, PruneReason.of("used-by", "newcomer"));
        rig.truth.containers().remove("newcomer", true, false);
        rig.truth.volumes().remove("harbor_uploads", false);
        rig.truth.volumes().create("{\"Name\":\"harbor_uploads\"}");
        stays(volume, preview, ItemState.CHANGED, PruneReason.of("made-again"));
    }

    @Test
    void aNetworkThatIsJoinedMeanwhileStays() {
        PrunePreview preview = rig.preview();
        container("newcomer", Map.of("Image", "harbor/web:1.4", "HostConfig", Map.of("NetworkMode", "breakwater")));
        stays(find(preview, "breakwater"), preview, ItemState.IN_USE, PruneReason.of("used-by", "newcomer"));
    }

    @Test
    void whatSomebodyElseRemovedIsGone() {
        PrunePreview preview = rig.preview();
        List<PruneCandidate> chosen = List.of(find(preview, "import-orders"), preview.candidates("images").getFirst(), find(preview, "harbor_uploads"), find(preview, "breakwater"));
        rig.truth.containers().remove(chosen.get(0).object().id(), false, false);
        rig.truth.images().remove(chosen.get(1).object().id(), false);
        rig.truth.volumes().remove("harbor_uploads", false);
        rig.truth.networks().remove(chosen.get(3).object().id());
        assertEquals(4, now(rig.service.remove(preview, chosen).outcome()).gone().size());
        assertEquals(List.of(), rig.changes);
    }

    @Test
    void onlyWhatWasShownGoes() {
        PrunePreview preview = rig.preview();
        PruneCandidate shown = find(preview, "old-web");
        PruneCandidate other = new PruneCandidate(shown.object(), "images", shown.reason(), shown.room(), shown.traits(), shown.evidence());
        assertThrows(IllegalArgumentException.class, () -> rig.service.remove(preview, List.of(shown, other)));
        assertThrows(IllegalArgumentException.class, () -> rig.service.remove(preview, List.of()));
        assertEquals(List.of(), rig.tasks.all());
    }

    @Test
    void aReadOnlyHostIsAskedNothing() {
        PrunePreview preview = rig.preview();
        PruneCandidate shown = find(preview, "old-web");
        try (PruneRig readOnly = new PruneRig(Hosts.DEMO.withMarks(new HostMarks(HostColour.NONE, true, false)), new DemoTransport())) {
            int before = readOnly.sent.size();
            for (Runnable each : List.<Runnable>of(() -> now(readOnly.service.preview(Hosts.DEMO.id())), () -> now(readOnly.service.measure(preview)),
                    () -> readOnly.service.remove(preview, List.of(shown)))) {
                assertEquals(Failure.Cause.READ_ONLY_HOST, FailureException.in(assertThrows(RuntimeException.class, each::run)).orElseThrow().cause());
            }
            assertEquals(List.of(), readOnly.sent.subList(before, readOnly.sent.size()).stream().filter(each -> !each.contains("/_ping")).toList());
            assertEquals(List.of(), readOnly.tasks.all());
        }
    }

    @Test
    void whatWasSeenAtOneEndpointIsNotRemovedAtAnother() {
        PrunePreview preview = rig.preview();
        rig.move(ELSEWHERE);
        for (Runnable each : List.<Runnable>of(() -> now(rig.service.measure(preview)), () -> rig.service.remove(preview, List.of(find(preview, "old-web"))))) {
            assertEquals(Failure.Cause.ENDPOINT_CHANGED, FailureException.in(assertThrows(RuntimeException.class, each::run)).orElseThrow().cause());
        }
        assertEquals(List.of(), rig.changes);
        assertEquals(List.of(), rig.tasks.all());
        assertEquals(ELSEWHERE, rig.preview().host().endpoint());
    }

    @Test
    void aHostThatIsSentElsewhereEndsTheTaskWithTheRestLeft() {
        PrunePreview preview = rig.preview();
        before(1, call -> call.startsWith("DELETE"), () -> rig.move(ELSEWHERE));
        PruneRun run = rig.service.remove(preview, preview.candidates("containers"));
        assertEquals(List.of(ItemState.REMOVED, ItemState.WAITING, ItemState.WAITING, ItemState.WAITING), states(now(run.outcome())));
        assertEquals(1, rig.changes.size());
        assertEquals(Failure.Cause.ENDPOINT_CHANGED, run.task().state().failure().orElseThrow().cause());
    }

    /** From then on each request that passes fails so. */
    private void failing(Predicate<String> target, RuntimeException with) {
        rig.way = request -> {
            if (target.test(request.method() + " " + request.target())) {
                throw with;
            }
            return request;
        };
    }

    private static List<ItemState> states(PruneOutcome outcome) {
        return outcome.results().stream().map(PruneResult::state).toList();
    }

    @Test
    void aHostThatIsLostEndsTheTaskWithTheRestLeft() {
        PrunePreview preview = rig.preview();
        AtomicBoolean cut = new AtomicBoolean();
        failing(call -> {
            cut.set(cut.get() || call.startsWith("DELETE") && rig.changes.size() == 2);
            return cut.get();
        }, new EngineException.Disconnected("cut", null));
        PruneRun run = rig.service.remove(preview, preview.candidates("containers"));
        PruneOutcome outcome = now(run.outcome());
        assertEquals(List.of(ItemState.REMOVED, ItemState.UNKNOWN, ItemState.WAITING, ItemState.WAITING), states(outcome));
        assertEquals(2, rig.changes.size(), "nothing is sent again");
        Failure told = run.task().state().failure().orElseThrow();
        assertEquals(Failure.Cause.DISCONNECTED, told.cause());
        assertEquals(outcome.results().stream().skip(1).map(each -> each.candidate().object().name()).collect(Collectors.joining(", ")), told.object());
        assertEquals(2, outcome.left().size());
    }

    @Test
    void aHostThatIsLostBeforeTheLookLeavesThatOneToo() {
        PrunePreview preview = rig.preview();
        failing(call -> !rig.changes.isEmpty() && !call.startsWith("DELETE"), new EngineException.Unreachable(EngineException.Unreachable.Reason.REFUSED, "refused", null));
        PruneOutcome outcome = rig.remove(preview, preview.candidates("containers").toArray(PruneCandidate[]::new));
        assertEquals(List.of(ItemState.REMOVED, ItemState.WAITING, ItemState.WAITING, ItemState.WAITING), states(outcome));
        assertEquals(1, rig.changes.size());
    }

    @Test
    void whereNoAnswerCameItIsLookedFor() {
        PrunePreview preview = rig.preview();
        PruneCandidate candidate = find(preview, "import-orders");
        rig.way = request -> {
            if (request.method().equals("DELETE")) {
                rig.truth.containers().remove(candidate.object().id(), false, false);
                throw new EngineException.TimedOut(EngineException.TimedOut.Phase.HEADERS, "no answer");
            }
            return request;
        };
        assertEquals(ItemState.REMOVED, only(rig.remove(preview, candidate)).state());
        assertEquals(1, rig.changes.size());
    }

    @Test
    void whatIsRefusedIsToldAndTheOthersGo() {
        PrunePreview preview = rig.preview();
        PruneCandidate refused = find(preview, "migrate");
        failing(call -> call.startsWith("DELETE") && call.contains(refused.object().id()), new EngineException.ServerFault(500, "the disk is broken"));
        PruneRun run = rig.service.remove(preview, List.of(refused, find(preview, "old-web"), find(preview, "breakwater")));
        PruneOutcome outcome = now(run.outcome());
        assertEquals(List.of("migrate"), names(outcome.failed().stream().map(PruneResult::candidate).toList()).stream().toList());
        assertEquals(2, outcome.removed().size());
        Failure told = run.task().state().failure().orElseThrow();
        assertEquals(List.of("migrate", "migrate: the disk is broken"), List.of(told.object(), told.detail()));
    }

    @Test
    void twoOfOneNameAreToldApart() {
        rig.truth.networks().remove("breakwater");
        String id = rig.truth.networks().create("{\"Name\":\"harbor_uploads\"}").id();
        PrunePreview preview = rig.preview();
        PruneRun run = rig.service.remove(preview, all(preview).stream().filter(each -> each.object().name().equals("harbor_uploads")).toList());
        assertEquals(2, now(run.outcome()).removed().size());
        assertTrue(run.task().toldElsewhere(), "what stays makes \"done\" false");
        assertEquals(Map.of("harbor_uploads", Optional.of(VolumeOperations.VOLUME), "harbor_uploads · " + id, Optional.of(NetworkOperations.NETWORK)),
                run.task().state().parts().stream().collect(Collectors.toMap(TaskState.Part::id, TaskState.Part::kind)));
    }

    @Test
    void whatComesIntoUseBetweenLookAndRemovalIsSaidToBeInUse() {
        PrunePreview preview = rig.preview();
        PruneCandidate volume = find(preview, "harbor_uploads");
        AtomicBoolean done = new AtomicBoolean();
        rig.way = request -> {
            if (request.method().equals("DELETE") && done.compareAndSet(false, true)) {
                container("newcomer", Map.of("Image", "harbor/web:1.4", "HostConfig", Map.of("Binds", List.of("harbor_uploads:/data"))));
            }
            return request;
        };
        PruneResult result = only(rig.remove(preview, volume));
        assertEquals(List.of(ItemState.IN_USE, PruneReason.of("used-by", "newcomer")), List.of(result.state(), result.why().orElseThrow()));
        assertEquals("harbor_uploads", rig.truth.volumes().inspect("harbor_uploads").name());
    }

    @Test
    void aCancelLetsTheOneUnderWayEndAndBeginsNoMore() throws InterruptedException {
        PrunePreview preview = rig.preview();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        rig.way = request -> {
            if (request.method().equals("DELETE")) {
                reached.countDown();
                uninterrupted(go);
            }
            return request;
        };
        PruneRun run = rig.service.remove(preview, preview.candidates("containers"));
        reached.await();
        run.task().cancel();
        go.countDown();
        assertEquals(List.of(ItemState.REMOVED, ItemState.WAITING, ItemState.WAITING, ItemState.WAITING), states(now(run.outcome())));
        assertEquals(TaskState.Phase.CANCELLED, run.task().state().phase());
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    @Test
    void aListThatFailsIsTheFailureOfItsCategoryAlone() {
        failing(call -> call.contains("/volumes"), new EngineException.Unauthorized(403, "a proxy forbids it"));
        PrunePreview preview = rig.preview();
        assertEquals(Set.of("anonymous-volumes", "named-volumes"), preview.failed().keySet());
        assertEquals(4, preview.candidates("containers").size());
        assertEquals(1, preview.candidates("networks").size());
    }

    @Test
    void whatCannotBeMeasuredKeepsUnknownBytes() {
        failing(call -> call.contains("/system/df"), new EngineException.Unauthorized(403, "a proxy forbids it"));
        PrunePreview measured = now(rig.service.measure(rig.preview()));
        assertEquals(-1, find(measured, "harbor_uploads").bytes());
        assertTrue(find(measured, "old-web").bytes() >= 0);
        assertEquals(Set.of("anonymous-volumes", "named-volumes"), measured.unmeasured().keySet());
    }

    @Test
    void aLostHostFailsThePreview() {
        failing(call -> true, new EngineException.Disconnected("cut", null));
        assertThrows(CompletionException.class, () -> now(rig.service.preview(rig.host.id())));
    }
}
