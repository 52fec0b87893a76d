package dev.longshore.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Subscription;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.images.Images;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.system.SystemService;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Samples;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.overview.OverviewViewModel.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewViewModelTest {

    private static final String CONTAINERS = new String(Samples.bytes("docker28", "containers.json"), StandardCharsets.UTF_8);
    private static final String DF = new String(Samples.bytes("docker28", "system-df.json"), StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private final ManualDelay delay = new ManualDelay();
    private UiFixture fixture;
    private OverviewViewModel model;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder);
        fixture.engine.on("GET", "/system/df", exchange -> exchange.json(DF));
        fixture.connect();
        fixture.hosts.follow(HostScope.ALL, Images.KIND, news -> { });
        fixture.ui.until("the images are listed: their first list is no change that comes in between", () -> !fixture.session.objects(Images.KIND).isEmpty());
        SystemService service = new SystemService(fixture.calls, Instant::now);
        model = new OverviewViewModel(fixture.current, EngineQuestions.of(service), EngineQuestions.of(service), new Masker(), fixture.ui, delay);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private void show() {
        model.onShow();
        fixture.ui.until("loaded", () -> model.engine().value().get() != null && model.disk().value().get() != null);
    }

    private int asked(String path) {
        return fixture.engine.count("GET", path);
    }

    @Test
    void hiddenItAsksForNothing() {
        model.refreshIfShown();
        assertEquals(0, asked("/info"));
        assertEquals(0, asked("/system/df"));
    }

    @Test
    void shownItLoadsOnceAndKeepsWhatItHas() {
        show();
        model.onHide();
        model.onShow();
        fixture.ui.until("asked again of the engine", () -> asked("/info") == 2 && !model.engine().open());
        assertEquals(1, asked("/system/df"), "measuring is dear");
        model.refresh().run();
        fixture.ui.until("all anew", () -> asked("/info") == 3 && asked("/system/df") == 2);
    }

    @Test
    void aSlowDiskUseIsToldAndEndsWhenHidden() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        fixture.engine.on("GET", "/system/df", exchange -> {
            exchange.input().read();
            gone.complete(null);
        });
        model.onShow();
        fixture.ui.until("the engine is told meanwhile", () -> model.engine().value().get() != null);
        fixture.engine.awaitRequest("GET", "/system/df");
        assertFalse(model.disk().loading().get());
        delay.pass(AsyncValue.BEFORE_LOADING_SHOWS);
        assertTrue(model.disk().loading().get());
        model.onHide();
        assertFalse(model.disk().loading().get());
        Waiting.until("request ended", gone::isDone);
        fixture.ui.drain();
        assertNull(model.disk().failure().get(), "what was dropped has not failed");
        fixture.engine.on("GET", "/system/df", exchange -> exchange.json(DF));
        show();
    }

    @Test
    void eachPartFailsByItself() {
        fixture.engine.on("GET", "/system/df", exchange -> exchange.reply(500, "application/json", "{\"message\":\"no\"}"));
        model.onShow();
        fixture.ui.until("both ended", () -> model.engine().value().get() != null && model.disk().failure().get() != null);
        assertEquals(Cause.SERVER_FAULT, model.disk().failure().get().cause());
        assertNull(model.engine().failure().get());
        fixture.engine.on("GET", "/system/df", exchange -> exchange.json(DF));
        fixture.engine.on("GET", "/info", exchange -> exchange.garbage());
        model.refresh().run();
        fixture.ui.until("the other way round", () -> model.engine().failure().get() != null && model.disk().value().get() != null);
        assertNull(model.disk().failure().get());
        assertNotNull(model.engine().value().get(), "the last one stays");
    }

    @Test
    void theCountsFollowTheEngineButNotEveryEvent() {
        show();
        fixture.ui.drain();
        delay.pass(OverviewViewModel.AFTER_CHANGE);
        fixture.ui.until("settled", () -> !model.engine().open());
        int before = asked("/info");
        String fewer = CONTAINERS.replaceFirst("\"running\"", "\"paused\"");
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json(fewer));
        fixture.session.refresh();
        fixture.ui.until("a change is known", () -> delay.waiting() > 0);
        assertEquals(before, asked("/info"));
        delay.pass(OverviewViewModel.AFTER_CHANGE);
        fixture.ui.until("asked again", () -> asked("/info") == before + 1);
    }

    @Test
    void anEngineThatNeverRestsDoesNotStarveTheCounts() {
        show();
        fixture.ui.until("settled", () -> !model.engine().open());
        int before = asked("/info");
        for (int second = 0; second < OverviewViewModel.LONGEST_AFTER_CHANGE.toSeconds(); second++) {
            assertEquals(before, asked("/info"), "no rest, and not too long yet");
            long putOff = delay.asked();
            containersTurn(fixture, fixture.session, second % 2 == 0 ? "dead" : "removing");
            fixture.ui.until("the model has heard of it", () -> delay.asked() > putOff);
            delay.pass(Duration.ofSeconds(1));
        }
        fixture.ui.until("asked again", () -> asked("/info") == before + 1);
    }

    /** Changes the first container's state, and waits until the session tells of it. */
    private void containersTurn(UiFixture at, HostSession session, String state) {
        RecordingListener heard = new RecordingListener();
        try (Subscription listening = heard.follow(session)) {
            Map<String, String> before = heard.states();
            String changed = CONTAINERS.replaceFirst("\"State\": *\"[a-z]+\"", "\"State\":\"" + state + "\"");
            at.engine.on("GET", "/containers/json", exchange -> exchange.json(changed));
            session.refresh();
            at.ui.until("heard of", () -> !before.equals(heard.states()));
            at.ui.drain();
        }
    }

    @Test
    void theSameHostAtAnotherAddressIsFollowedThere() throws IOException {
        show();
        try (UiFixture moved = new UiFixture(Files.createDirectory(folder.resolve("b")))) {
            moved.connect();
            List<Boolean> there = new ArrayList<>();   // it may be told anew at once
            model.engine().value().addListener((observable, was, is) -> there.add(is != null));
            fixture.hosts.replace(moved.session.host());
            fixture.ui.until("forgotten: it may be another engine", () -> there.contains(false));
            fixture.ui.until("loaded anew", () -> model.engine().value().get() != null && !model.engine().open());
            int before = moved.engine.count("GET", "/info");
            containersTurn(moved, fixture.hosts.find(moved.session.host().id()), "dead");
            fixture.ui.until("its changes count", () -> {
                delay.pass(OverviewViewModel.AFTER_CHANGE);
                return moved.engine.count("GET", "/info") == before + 1;
            });
        }
    }

    @Test
    void lostItKeepsTheLastAndAsksAgainWhenBack() {
        show();
        int before = asked("/info");
        fixture.engine.on("*", "/_ping", exchange -> exchange.closeNow());
        fixture.engine.dropConnections();
        fixture.ui.until("lost", () -> !fixture.current.status().get().connected());
        assertNotNull(model.engine().value().get());
        assertFalse(model.refresh().enabled());
        fixture.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.51"));
        fixture.session.retryNow();
        fixture.ui.until("asked anew", () -> asked("/info") > before);
        assertTrue(model.refresh().enabled());
    }

    @Test
    void anotherHostStartsEmpty() {
        show();
        model.page().set(Page.INFO);
        assertFalse(model.tree().lines().isEmpty());
        fixture.current.chosen().set(null);
        assertNull(model.engine().value().get());
        assertNull(model.disk().value().get());
        assertTrue(model.tree().lines().isEmpty());
        assertFalse(model.refresh().enabled());
    }

    @Test
    void allHostsHaveNoPageOfTheirOwn() {
        show();
        int before = asked("/info");
        fixture.current.all().set(true);
        assertNull(model.engine().value().get());
        model.refreshIfShown();
        fixture.current.all().set(false);
        fixture.current.chosen().set(fixture.session.host().id());
        fixture.ui.until("its page again", () -> model.engine().value().get() != null);
        assertEquals(before + 1, asked("/info"));
    }

    @Test
    void theAnswersAreThereAsJson() {
        show();
        assertTrue(model.tree().lines().isEmpty());
        model.page().set(Page.VERSION);
        assertTrue(model.tree().valueText().contains("\"MinAPIVersion\": \"1.24\""));
        model.page().set(Page.DISK_USE);
        assertTrue(model.tree().valueText().contains("\"LayersSize\": 5212721"));
        model.page().set(Page.INFO);
        model.filter().set("cgroupdriver");
        assertEquals("$.CgroupDriver", model.tree().selectedPath().get().toString());
        model.page().set(Page.OVERVIEW);
        assertNull(model.document());
        assertTrue(model.tree().lines().isEmpty());
    }
}
