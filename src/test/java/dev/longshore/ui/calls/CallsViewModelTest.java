package dev.longshore.ui.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.containers.ContainerLines;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallsViewModelTest {

    private final CallLog log = Calls.log();
    private final ArrayDeque<Runnable> ui = new ArrayDeque<>();
    private final List<String> clipboard = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final CallsViewModel model = new CallsViewModel(log, ui::add, clipboard::add, ticker, () -> ContainerLines.FORMS);

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
        CallsViewModel later = new CallsViewModel(log, ui::add, clipboard::add, ticker, List::of);
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        assertEquals(List.of("/a", "/b"), later.shown().stream().map(ApiCall::target).toList());
    }

    @Test
    void manyCallsAreOneApplication() {
        IntStream.range(0, 500).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
        assertEquals(1, ui.size());
        runUi();
        assertEquals(500, model.shown().size());
        log.add(Calls.LOCAL, Calls.get("/next"));
        assertEquals(1, ui.size());
    }

    @Test
    void keepsTwoThousandAtMost() {
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 1_500).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
            runUi();
        }
        assertEquals(CallLog.CAPACITY, model.all().size());
        assertEquals(4_500, model.all().getLast().number());
        IntStream.range(0, 5_000).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
        runUi();
        assertEquals(CallLog.CAPACITY, model.all().size());
    }

    @Test
    void copiesTheDockerCommandOfACallThatHasOne() {
        assertEquals(Optional.of(Message.of("calls.reason.none-selected")), model.copyDocker().disabledReason().get());
        log.add(Calls.LOCAL, Calls.call("POST", "/v1.51/containers/web/stop", 204, 0));
        log.add(Calls.LOCAL, Calls.get("/_ping"));
        log.add(Calls.DEMO, Calls.get("/containers/json"));
        runUi();
        model.selected().set(model.shown().getFirst());
        model.copyDocker().run();
        assertTrue(clipboard.getFirst().startsWith("docker ") && clipboard.getFirst().endsWith(" stop web"), clipboard::toString);
        model.selected().set(model.shown().get(1));
        assertEquals(Optional.of(Message.of("calls.reason.no-docker")), model.copyDocker().disabledReason().get());
        model.selected().set(model.shown().getLast());
        assertEquals(Optional.of(Message.of("calls.reason.demo")), model.copyDocker().disabledReason().get());
        model.copyDocker().run();
        assertEquals(1, clipboard.size());
    }

    @Test
    void filtersByEveryWord() {
        log.add(Calls.LOCAL, Calls.get("/containers/json"));
        log.add(Calls.DEMO, Calls.call("DELETE", "/images/a", 409, 0));
        log.add(Calls.LOCAL, Calls.failed("/info", "Connection refused"));
        runUi();
        model.filter().set("  DEMO  409 ");
        assertEquals(List.of("/images/a"), targets());
        model.filter().set("refused");
        assertEquals(List.of("/info"), targets());
        model.filter().set("demo containers");
        assertEquals(List.of(), targets());
        model.filter().set("");
        assertEquals(3, model.shown().size());
    }

    @Test
    void copiesAsCurl() {
        log.add(Calls.LOCAL, Calls.get("/info"));
        log.add(Calls.DEMO, Calls.get("/info"));
        runUi();
        assertEquals(Optional.of(Message.of("calls.reason.none-selected")), model.copyCurl().disabledReason().get());
        model.selected().set(model.all().getFirst());
        assertTrue(model.copyCurl().enabled());
        model.copyCurl().run();
        model.selected().set(model.all().getLast());
        assertEquals(Optional.of(Message.of("calls.reason.demo")), model.copyCurl().disabledReason().get());
        model.copyCurl().run();
        model.copyPath().run();
        assertEquals(List.of("curl --unix-socket '/run/docker.sock' 'http://localhost/info'", "/info"), clipboard);
    }

    @Test
    void clearsTheListAndGoesOn() {
        assertFalse(model.clear().enabled());
        log.add(Calls.LOCAL, Calls.get("/a"));
        runUi();
        model.clear().run();
        assertEquals(List.of(), targets());
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        assertEquals(List.of("/b"), targets());
    }

    @Test
    void anOpenStreamShowsWhatCameUntilNow() {
        Calls.Stream events = new Calls.Stream("/events");
        events.open(log);
        runUi();
        assertEquals(1, model.open().get());
        events.bytes = 800;
        assertEquals(800, model.now(model.all().getFirst()).bytes());
        assertEquals(0, ticker.running(), "nobody sees it");
        model.watch(true);
        ticker.tick();
        assertEquals(1, model.ticks().get());
        events.end("the connection broke");
        runUi();
        assertEquals(0, model.open().get());
        assertEquals(0, ticker.running(), "nothing grows any more");
        ApiCall ended = model.all().getFirst();
        assertEquals(800, ended.bytes());
        assertEquals("the connection broke", ended.failure());
        assertEquals(ended, model.now(ended));
        assertEquals(1, model.all().size());
    }

    @Test
    void onlyOpenStreamsShowWhereThatIsAsked() {
        Calls.Stream events = new Calls.Stream("/events");
        log.add(Calls.LOCAL, Calls.get("/a"));
        events.open(log);
        log.add(Calls.LOCAL, Calls.get("/b"));
        runUi();
        model.onlyOpen().set(true);
        assertEquals(List.of("/events"), targets());
        events.end(null);
        runUi();
        assertEquals(List.of(), targets());
        model.onlyOpen().set(false);
        assertEquals(List.of("/a", "/events", "/b"), targets(), "in its place");
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
        assertEquals("/events", model.all().getFirst().target());
        assertEquals(CallLog.CAPACITY, model.all().size());
        model.clear().run();
        assertEquals(List.of("/events"), targets());
        assertFalse(model.clear().enabled());
        events.end(null);
        IntStream.range(0, 5_000).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
        runUi();
        assertEquals(0, model.open().get(), "its end is not lost in a flood");
        assertEquals(CallLog.CAPACITY, model.all().size());
        model.clear().run();
        assertEquals(List.of(), targets());
    }

    @Test
    void followsNothingOnceClosed() {
        model.close();
        log.add(Calls.LOCAL, Calls.get("/a"));
        assertTrue(ui.isEmpty());
        assertNull(model.last().get());
    }

    private List<String> targets() {
        return model.shown().stream().map(ApiCall::target).toList();
    }

    private void runUi() {
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
    }
}
