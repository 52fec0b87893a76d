package dev.longshore.ui.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import dev.longshore.service.calls.CallLog;
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
    private final CallsViewModel model = new CallsViewModel(log, ui::add, clipboard::add);

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
        CallsViewModel later = new CallsViewModel(log, ui::add, clipboard::add);
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
