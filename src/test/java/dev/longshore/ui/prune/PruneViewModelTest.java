package dev.longshore.ui.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectKind;
import dev.longshore.engine.EngineException;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneOperations;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.prune.PruneViewModel.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PruneViewModelTest {

    private final FakeSource source = new FakeSource();
    private final ManualDelay delay = new ManualDelay();
    private final Hosts hosts = new Hosts(host -> {
        throw new IllegalStateException("nothing is sent");
    }, SessionTiming.DEFAULT);
    private PruneViewModel model = new PruneViewModel(source, new PruneHost(hosts, Runnable::run), Optional.empty(), Runnable::run, delay);

    @AfterEach
    void end() {
        model.stop();
        hosts.close();
    }

    private void open(Optional<ObjectKind> only) {
        model = new PruneViewModel(source, new PruneHost(hosts, Runnable::run), only, Runnable::run, delay);
        model.choose(PruneSamples.HOST);
    }

    private void open(PruneList list) {
        open(Optional.empty());
        source.asked.getLast().complete(list);
    }

    private PruneLine line(String name) {
        return model.lines().stream().filter(line -> line instanceof PruneLine.Item item && item.row().name().equals(name)).findFirst().orElseThrow();
    }

    private void toggle(String name) {
        model.toggle(line(name));
    }

    private List<String> going() {
        return model.goes().stream().map(candidate -> candidate.object().name()).toList();
    }

    private String verb() {
        return new Messages(Locale.ENGLISH).text(PruneWords.verb(model.chosen().get())).replace('\u2009', ' ');
    }

    @Test
    void everythingIsTickedButNamedVolumes() {
        open(PruneSamples.usual().list());
        assertEquals(14, model.goes().size());
        assertEquals(22, model.shown());
        assertTrue(model.goes().stream().noneMatch(each -> each.category().equals("named-volumes")));
        assertEquals("Remove 14 objects, up to 1.42 GB", verb());
        assertEquals(new PruneSum(8, 3_180_000_021L, false, false), model.group("named-volumes").orElseThrow().all());
    }

    @Test
    void longGroupsAreFoldedAndCountAllTheSame() {
        open(PruneSamples.usual().list());
        PruneLine more = model.lines().stream().filter(line -> line instanceof PruneLine.More).findFirst().orElseThrow();
        assertEquals(new PruneLine.More("images", 5), more);
        model.toggle(more);
        assertTrue(model.lines().contains(line("seed/web:103")));
        model.unfold("images", false);
        assertTrue(model.lines().contains(more));
        assertEquals(14, model.goes().size());
    }

    @Test
    void aHeadTicksWhatShowsOfItsGroup() {
        open(PruneSamples.usual().list());
        toggle("oom-137");
        assertEquals(1, model.group("containers").orElseThrow().chosen().objects());
        model.toggle(new PruneLine.Head("containers"));
        assertEquals(2, model.group("containers").orElseThrow().chosen().objects());
        model.toggle(new PruneLine.Head("containers"));
        assertEquals(0, model.group("containers").orElseThrow().chosen().objects());
        model.text().set("pgdata");
        model.toggle(new PruneLine.Head("named-volumes"));
        model.text().set("");
        assertEquals(1, model.group("named-volumes").orElseThrow().chosen().objects());
    }

    /** Whatever is ticked: who filters looks at what shows, and means it. */
    @Test
    void whatDoesNotShowDoesNotGo() {
        open(PruneSamples.usual().list());
        model.project().set(new PruneProject.Named("shop"));
        assertEquals(List.of("migrate", "shop_default"), going());
        model.age().set(PruneAge.MONTH);
        assertEquals(List.of("shop_default"), going());
        model.project().set(new PruneProject.None());
        assertEquals(1 + 7, going().size());
        model.age().set(PruneAge.ANY);
        model.text().set("TEAM=pay");
        assertEquals(List.of("seed/api:2024.09"), going());
        model.text().set("team web");
        assertEquals(State.HIDDEN, model.state().get());
        assertEquals(List.of(), going());
        model.showAll();
        assertEquals(14, going().size());
    }

    @Test
    void whatHasNoKnownAgeIsNotOlder() {
        assertFalse(PruneAge.DAY.passes(Optional.empty(), PruneSamples.NOW));
        assertTrue(PruneAge.ANY.passes(Optional.empty(), PruneSamples.NOW));
        assertFalse(PruneAge.DAY.passes(Optional.of(PruneSamples.NOW.minusSeconds(24 * 3600)), PruneSamples.NOW));
        assertTrue(PruneAge.DAY.passes(Optional.of(PruneSamples.NOW.minusSeconds(24 * 3600 + 1)), PruneSamples.NOW));
    }

    @Test
    void ticksStayWhenTheSameIsListedAgain() {
        open(PruneSamples.usual().list());
        toggle("oom-137");
        toggle("shop_pgdata");
        List<String> before = going();
        model.listAgain();
        assertEquals(before, going(), "the list of before stands until the next is there");
        assertTrue(model.listing().get(), "and none of it goes meanwhile");
        source.asked.getLast().complete(PruneSamples.usual().with("containers", "new-one", "created", 0, 1).list());
        assertFalse(model.listing().get());
        assertEquals(before, going(), "nobody has looked at the new one");
        assertFalse(going().contains("oom-137"));
        assertTrue(going().contains("shop_pgdata"));
    }

    @Test
    void whatWasMadeAgainUnderItsNameBeginsWithoutATick() {
        PruneCandidate old = PruneSamples.candidate("anonymous-volumes", "v", "v", PruneReason.of("anonymous"), 1, 3, Map.of());
        open(new PruneSamples().with(made(old, "1")).list());
        assertEquals(List.of("v"), going());
        model.listAgain();
        source.asked.getLast().complete(new PruneSamples().with(made(old, "2")).list());
        assertEquals(List.of(), going());
    }

    private static PruneCandidate made(PruneCandidate candidate, String when) {
        return new PruneCandidate(candidate.object(), candidate.category(), candidate.reason(), candidate.room(), candidate.traits(),
                new PruneCandidate.Evidence(when, "local", List.of()));
    }

    @Test
    void aListThatFailsEndsTheWaiting() {
        open(PruneSamples.usual().list());
        model.listAgain();
        model.listAgain();
        source.asked.getLast().completeExceptionally(new IllegalStateException("for the test"));
        assertTrue(model.listing().get(), "the second question goes on");
        source.asked.getLast().complete(PruneSamples.usual().list());
        assertFalse(model.listing().get());
    }

    @Test
    void aHostThatIsSentElsewhereIsListedAnew() {
        Queue<Runnable> ui = new ConcurrentLinkedQueue<>();
        try (Hosts known = new Hosts(host -> {
            throw new EngineException.Unreachable(EngineException.Unreachable.Reason.REFUSED, "for the test", null);
        }, SessionTiming.DEFAULT)) {
            known.add(PruneSamples.HOST);
            model = new PruneViewModel(source, new PruneHost(known, ui::add), Optional.empty(), Runnable::run, delay);
            model.choose(PruneSamples.HOST);
            source.asked.getLast().complete(PruneSamples.usual().list());
            toggle("shop_pgdata");
            known.replace(PruneSamples.HOST.withEndpoint(new Endpoint.Unix(Path.of("/run/elsewhere.sock"))));
            Waiting.until("listed anew", () -> {
                Optional.ofNullable(ui.poll()).ifPresent(Runnable::run);
                return source.asked.size() == 2;
            });
            assertEquals(List.of(), going());
            assertTrue(model.listing().get());
            source.asked.getLast().complete(PruneSamples.usual().list());
            assertEquals(14, going().size(), "the tick was for what is elsewhere");
            model.stop();
        }
    }

    /** Whoever filters by a project that is gone must not find all others ticked in its place. */
    @Test
    void aProjectThatIsGoneStaysChosen() {
        open(PruneSamples.usual().list());
        model.project().set(new PruneProject.Named("shop"));
        model.listAgain();
        source.asked.getLast().complete(new PruneSamples().with("containers", "other", "created", 0, 1).list());
        assertEquals(State.HIDDEN, model.state().get());
        assertEquals(List.of(), going());
    }

    @Test
    void oneKindIsMeant() {
        open(Optional.of(ImageOperations.IMAGE));
        source.asked.getLast().complete(PruneSamples.usual().list());
        assertEquals(9, going().size());
        assertEquals("Remove 9 objects, up to 1.3 GB", verb());
    }

    @Test
    void bytesSayHowFarTheyAreKnown() {
        open(new PruneSamples().with("containers", "a", "created", 2_000_000, 1).list());
        assertEquals("Remove 1 object, 2 MB", verb());
        open(new PruneSamples().with("containers", "a", "created", 2_000_000, 1).with("images", "b", "no-tag", 1_000_000, 1).list());
        assertEquals("Remove 2 objects, up to 3 MB", verb());
        open(new PruneSamples().with("containers", "a", "created", 2_000_000, 1).with("anonymous-volumes", "b", "anonymous", -1, 1).list());
        assertEquals("Remove 2 objects, 2 MB or more", verb());
        open(new PruneSamples().with("images", "a", "no-tag", 2_000_000, 1).with("anonymous-volumes", "b", "anonymous", -1, 1).list());
        assertEquals("Remove 2 objects, about 2 MB", verb());
        open(new PruneSamples().with("networks", "a", "no-member", 0, 1).with("anonymous-volumes", "b", "anonymous", -1, 1).list());
        assertEquals("Remove 2 objects", verb());
        toggle("a");
        toggle("b");
        assertEquals("Remove", verb());
    }

    @Test
    void sizesComeLater() {
        open(new PruneSamples().with("anonymous-volumes", "b", "anonymous", -1, 1).list());
        toggle("b");
        source.measuring.getLast().complete(new PruneSamples().with("anonymous-volumes", "b", "anonymous", 5_000_000, 1).list());
        assertEquals(List.of(), going(), "the tick is the user's");
        toggle("b");
        assertEquals("Remove 1 object, 5 MB", verb());
        assertEquals(5_000_000, model.goes().getFirst().bytes());
    }

    @Test
    void aFailedCategoryLeavesTheRest() {
        Failure why = new Failure(Failure.Cause.UNAUTHORIZED, "p", "unix:///s", PruneOperations.PRUNE, "", 403, "forbidden");
        open(new PruneSamples().with("containers", "a", "created", 2_000_000, 1).failed("images", why).list());
        assertEquals(List.of(new PruneLine.Head("containers"), line("a"), new PruneLine.Failed("images", why)), List.copyOf(model.lines()));
        assertEquals(List.of("a"), going());
    }

    @Test
    void notesStandBelowTheirGroup() {
        open(new PruneSamples().note("networks", PruneReason.of("free-later", "2")).list());
        assertEquals(List.of(new PruneLine.Head("networks"), new PruneLine.Note("networks", PruneReason.of("free-later", "2"))), List.copyOf(model.lines()));
        assertEquals(State.LINES, model.state().get());
        assertEquals("nothing can go now", new PruneWords(new Messages(Locale.ENGLISH), () -> PruneSamples.NOW).count(model.group("networks").orElseThrow()));
        model.text().set("x");
        assertEquals(State.HIDDEN, model.state().get());
    }

    @Test
    void theStateSaysWhyThereAreNoLines() {
        assertEquals(State.NO_HOST, model.state().get());
        model.choose(PruneSamples.HOST);
        assertEquals(State.SOON, model.state().get());
        delay.pass(AsyncValue.BEFORE_LOADING_SHOWS);
        assertEquals(State.LOADING, model.state().get());
        source.asked.getLast().complete(new PruneSamples().list());
        assertEquals(State.EMPTY, model.state().get());
    }

    @Test
    void aFailureIsSaidAndListedAgain() {
        open(Optional.empty());
        Failure why = new Failure(Failure.Cause.NO_ANSWER, "p", "unix:///s", PruneOperations.PRUNE, "", 0, "silence");
        source.asked.getLast().completeExceptionally(new FailureException(why, null));
        assertEquals(State.FAILED, model.state().get());
        assertEquals(why, model.failure().get());
        model.listAgain();
        source.asked.getLast().complete(PruneSamples.usual().list());
        assertEquals(State.LINES, model.state().get());
        assertNull(model.failure().get());
    }

    @Test
    void exactlyWhatIsTickedIsRemoved() {
        open(PruneSamples.usual().list());
        model.toggle(new PruneLine.Head("images"));
        toggle("migrate");
        List<PruneCandidate> goes = model.goes();
        model.remove();
        assertEquals(List.of(goes), source.removed);
        assertEquals(4, goes.size());
    }

    /** Another host's objects must not stand under its name, nor its ticks. */
    @Test
    void anotherHostBeginsAnew() {
        open(PruneSamples.usual().list());
        toggle("oom-137");
        model.choose(PruneSamples.HOST.withName("other"));
        assertEquals(List.of(), List.copyOf(model.lines()));
        assertEquals(List.of(), going());
        source.asked.getLast().complete(PruneSamples.usual().list());
        assertEquals(14, going().size());
    }

    @Test
    void closingEndsTheRequests() {
        open(Optional.empty());
        model.stop();
        assertTrue(source.asked.getLast().isCancelled());
    }

    @Test
    void tenThousandAreCounted() {
        PruneSamples many = new PruneSamples();
        IntStream.range(0, 10_000).forEach(i -> many.with("images", "many:" + i, "no-container", 1000, i % 400));
        open(many.list());
        assertEquals("Remove 10,000 objects, up to 10 MB", verb());
        model.unfold("images", true);
        assertEquals(10_001, model.lines().size());
        toggle("many:77");
        model.age().set(PruneAge.YEAR);
        assertEquals(10_000 / 400 * 34, model.shown());
    }
}
