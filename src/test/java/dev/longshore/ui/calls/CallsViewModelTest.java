package dev.longshore.ui.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.containers.ContainerLines;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Ui;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CallsViewModelTest {

    private final CallLog log = Calls.log();
    private final ArrayDeque<Runnable> ui = new ArrayDeque<>();
    private final List<String> clipboard = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final ManualDelay delay = new ManualDelay();
    private final Ui.Timing timing = new Ui.Timing(delay, ticker, InstantSource.system());
    private final Property<Boolean> background = new SimpleObjectProperty<>(false);
    private final CallsViewModel model = new CallsViewModel(log, background, ui::add, clipboard::add, timing, () -> ContainerLines.FORMS);

    @Test
    void showsCallsNewestLast() {
        log.add(Calls.LOCAL, Calls.get("/a"));
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        assertEquals(List.of("/a", "/b"), targets());
        assertEquals("/b", model.last().get().target());
    }

    @Test
    void startsWithWhatTheLogHas() {
        log.add(Calls.LOCAL, Calls.get("/a"));
        CallsViewModel later = new CallsViewModel(log, background, ui::add, clipboard::add, timing, List::of);
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        assertEquals(List.of("/a", "/b"), later.rows().stream().map(row -> row.newest().target()).toList());
    }

    @Test
    void manyCallsAreOneApplication() {
        IntStream.range(0, 500).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
        assertEquals(1, ui.size());
        runUi();
        assertEquals(500, model.rows().size());
        log.add(Calls.LOCAL, Calls.get("/next"));
        assertEquals(1, ui.size());
    }

    @Test
    void theUsersOwnCallsShowUntilAllAreAskedFor() {
        log.add(Calls.LOCAL, Calls.get("/own"));
        IntStream.range(0, 3).forEach(i -> log.add(Calls.LOCAL, Calls.background("/list", 200)));
        log.add(Calls.LOCAL, Calls.background("/list", 500));
        runUi();
        assertEquals(List.of("/own"), targets());
        assertEquals("/own", model.last().get().target());
        assertEquals(new CallCounts(1, 4, 1, 0, 4), model.counts().get());
        background.setValue(true);
        assertEquals(List.of("/own", "/list", "/list"), targets(), "what failed is a row of its own");
        assertEquals(List.of(1, 3, 1), model.rows().stream().map(CallRow::times).toList());
        assertEquals(500, model.last().get().status());
        assertEquals(0, model.counts().get().hidden());
    }

    @Test
    void callsThatDoNotShowAreCountedOnceASecond() {
        log.add(Calls.LOCAL, Calls.background("/list", 200));
        log.add(Calls.LOCAL, Calls.background("/list", 200));
        runUi();
        assertEquals(CallCounts.NONE, model.counts().get());
        assertEquals(1, delay.waiting());
        delay.pass(Duration.ofSeconds(1));
        assertEquals(2, model.counts().get().background());
        log.add(Calls.LOCAL, Calls.background("/list", 200));
        runUi();
        delay.pass(Duration.ofSeconds(1));
        assertEquals(3, model.counts().get().background());
    }

    @Test
    void whereTheyShowTheyAreAddedAtOnce() {
        background.setValue(true);
        log.add(Calls.LOCAL, Calls.background("/list", 200));
        runUi();
        assertEquals(List.of("/list"), targets());
        assertEquals(0, delay.waiting());
    }

    @Test
    void aFloodInTheBackgroundPushesOutNoCallOfTheUser() {
        log.add(Calls.LOCAL, Calls.call("POST", "/own", 204, 0));
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 1_500).forEach(i -> log.add(Calls.LOCAL, Calls.background("/" + i, 200)));
            runUi();
        }
        assertEquals(List.of("/own"), targets());
        background.setValue(true);
        assertEquals(CallLog.CAPACITY + 1, model.rows().size());
        assertEquals("/own", model.rows().getFirst().newest().target());
        assertEquals(4_501, model.rows().getLast().newest().number());
    }

    @Test
    void aRowUnfoldsAndFoldsAgainWhileCallsCome() {
        IntStream.range(0, 3).forEach(i -> log.add(Calls.LOCAL, Calls.get("/a")));
        runUi();
        model.selected().set(model.rows().getFirst());
        model.fold(model.rows().getFirst(), false);
        assertEquals(List.of(3, 1, 1, 1), model.rows().stream().map(CallRow::times).toList());
        log.add(Calls.LOCAL, Calls.get("/a"));
        runUi();
        assertEquals(List.of(4, 1, 1, 1, 1), model.rows().stream().map(CallRow::times).toList());
        assertSame(model.rows().getFirst(), model.selected().get());
        assertTrue(model.rows().getFirst().unfolded() && model.rows().getLast().part());
        model.selected().set(model.rows().get(2));
        model.fold(model.rows().get(2), true);
        assertEquals(List.of(4), model.rows().stream().map(CallRow::times).toList());
        assertSame(model.rows().getFirst(), model.selected().get(), "a part is in its row");
        model.fold(model.rows().getFirst(), true);
        assertEquals(1, model.rows().size());
    }

    @Test
    void whatIsSelectedStaysSoWhileItsRowChanges() {
        log.add(Calls.LOCAL, Calls.get("/a"));
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        model.selected().set(model.rows().getLast());
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        assertEquals(2, model.selected().get().times());
        model.filter().set("/a");
        assertNull(model.selected().get());
    }

    @Test
    void copiesTheDockerCommandOfACallThatHasOne() {
        assertEquals(Optional.of(Message.of("calls.reason.none-selected")), model.copyDocker().disabledReason().get());
        log.add(Calls.LOCAL, Calls.call("POST", "/v1.51/containers/web/stop", 204, 0));
        log.add(Calls.LOCAL, Calls.get("/_ping"));
        log.add(Calls.DEMO, Calls.get("/containers/json"));
        runUi();
        model.selected().set(model.rows().getFirst());
        model.copyDocker().run();
        assertTrue(clipboard.getFirst().startsWith("docker ") && clipboard.getFirst().endsWith(" stop web"), clipboard::toString);
        model.selected().set(model.rows().get(1));
        assertEquals(Optional.of(Message.of("calls.reason.no-docker")), model.copyDocker().disabledReason().get());
        model.selected().set(model.rows().getLast());
        assertEquals(Optional.of(Message.of("calls.reason.demo")), model.copyDocker().disabledReason().get());
        model.copyDocker().run();
        assertEquals(1, clipboard.size());
    }

    @Test
    void filtersByEveryWordOfWhatShowsOrWasSent() {
        log.add(Calls.LOCAL, Calls.get("/containers/json?filters=%7B%22label%22%3A%5B%22a%3Db%22%5D%7D"));
        log.add(Calls.DEMO, Calls.call("DELETE", "/images/a", 409, 0));
        log.add(Calls.LOCAL, Calls.failed("/info", "Connection refused"));
        runUi();
        model.filter().set("  DEMO  409 ");
        assertEquals(List.of("/images/a"), targets());
        model.filter().set("refused");
        assertEquals(List.of("/info"), targets());
        model.filter().set("a=b");
        assertEquals(1, model.rows().size());
        model.filter().set("a%3db");
        assertEquals(1, model.rows().size());
        model.filter().set("demo containers");
        assertEquals(List.of(), targets());
        model.filter().set("");
        assertEquals(3, model.rows().size());
    }

    @Test
    void copiesAsCurlAsItWasSent() {
        log.add(Calls.LOCAL, Calls.get("/images/a%2Fb"));
        log.add(Calls.DEMO, Calls.get("/info"));
        runUi();
        assertEquals(Optional.of(Message.of("calls.reason.none-selected")), model.copyCurl().disabledReason().get());
        model.selected().set(model.rows().getFirst());
        assertTrue(model.copyCurl().enabled());
        model.copyCurl().run();
        model.copyPath().run();
        model.selected().set(model.rows().getLast());
        assertEquals(Optional.of(Message.of("calls.reason.demo")), model.copyCurl().disabledReason().get());
        model.copyCurl().run();
        assertEquals(List.of("curl --unix-socket '/run/docker.sock' 'http://localhost/images/a%2Fb'", "/images/a%2Fb"), clipboard);
    }

    @Test
    void clearsTheListAndGoesOn() {
        assertFalse(model.clear().enabled());
        log.add(Calls.LOCAL, Calls.get("/a"));
        log.add(Calls.LOCAL, Calls.background("/list", 500));
        runUi();
        delay.pass(Duration.ofSeconds(1));
        model.clear().run();
        assertEquals(List.of(), targets());
        assertEquals(CallCounts.NONE, model.counts().get(), "the marks go too");
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        assertEquals(List.of("/b"), targets());
    }

    @Test
    void anOpenStreamShowsWhatCameUntilNow() {
        Calls.Stream events = new Calls.Stream("/events");
        events.open(log);
        runUi();
        assertEquals(1, model.counts().get().open());
        events.bytes = 800;
        assertEquals(800, model.now(model.rows().getFirst().newest()).bytes());
        assertEquals(0, ticker.running(), "nobody sees it");
        model.seesGrowing(true);
        ticker.tick();
        assertEquals(1, model.ticks().get());
        model.expanded().set(false);
        assertEquals(0, ticker.running(), "the list is closed");
        model.expanded().set(true);
        assertEquals(1, ticker.running());
        events.end("the connection broke");
        runUi();
        assertEquals(0, model.counts().get().open());
        ApiCall ended = model.rows().getFirst().newest();
        assertEquals(800, ended.bytes());
        assertEquals("the connection broke", ended.failure());
        assertEquals(ended, model.now(ended));
        assertEquals(1, model.rows().size());
    }

    @Test
    void allOpenStreamsShowWhereOnlyTheyAreAskedFor() {
        Calls.Stream events = new Calls.Stream("/events", true);
        Calls.Stream pull = new Calls.Stream("/images/create");
        log.add(Calls.LOCAL, Calls.get("/a"));
        events.open(log);
        pull.open(log);
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        assertEquals(List.of("/a", "/images/create", "/b"), targets());
        model.onlyOpen().set(true);
        assertEquals(List.of("/events", "/images/create"), targets(), "as many as are counted");
        events.end(null);
        pull.end(null);
        runUi();
        assertEquals(List.of(), targets());
        model.onlyOpen().set(false);
        assertEquals(List.of("/a", "/images/create", "/b"), targets(), "in its place");
    }

    @Test
    void whatIsOpenIsNeverDropped() {
        Calls.Stream events = new Calls.Stream("/events");
        log.add(Calls.LOCAL, Calls.get("/first"));
        events.open(log);
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 1_500).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
            runUi();
        }
        assertEquals("/events", model.rows().getFirst().newest().target());
        assertEquals(CallLog.CAPACITY + 1, model.rows().size());
        model.clear().run();
        assertEquals(List.of("/events"), targets());
        assertFalse(model.clear().enabled());
        events.end(null);
        IntStream.range(0, 5_000).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
        runUi();
        assertEquals(0, model.counts().get().open(), "its end is not lost in a flood");
        assertEquals(CallLog.CAPACITY, model.rows().size());
        model.clear().run();
        assertEquals(List.of(), targets());
    }

    @Test
    void closedItKeepsTheLastCallOnly() {
        model.expanded().set(false);
        log.add(Calls.LOCAL, Calls.get("/a"));
        runUi();
        assertEquals("/a", model.last().get().target());
        assertEquals(List.of(), targets());
        model.expanded().set(true);
        assertEquals(List.of("/a"), targets());
    }

    @Test
    void followsNothingOnceClosed() {
        model.close();
        log.add(Calls.LOCAL, Calls.get("/a"));
        assertTrue(ui.isEmpty());
        assertNull(model.last().get());
    }

    private List<String> targets() {
        return model.rows().stream().map(row -> row.newest().target()).toList();
    }

    private void runUi() {
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
    }
}
