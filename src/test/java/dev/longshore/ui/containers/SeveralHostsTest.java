package dev.longshore.ui.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.FakeDialogs;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.RecordingNavigation;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two engines that hold the same containers, shown together. */
class SeveralHostsTest {

    private static final HostileEngine.Handler DONE = exchange -> exchange.reply(204, "text/plain", "");
    private static final HostMarks READ_ONLY = new HostMarks(HostColour.RED, true, false);

    @TempDir
    Path folder;

    private final ManualExecutor ui = new ManualExecutor();
    private final Notices notices = new Notices(ui);
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<HostileEngine> engines = new ArrayList<>();
    private Hosts hosts;
    private CurrentHost current;
    private ContainerService service;
    private EngineCalls calls;
    private ContainersViewModel model;
    private ContainerActions actions;

    @BeforeEach
    void start() throws IOException {
        hosts = new Hosts(host -> new UnixTransport(((Endpoint.Unix) host.endpoint()).socket()), SessionTiming.DEFAULT);
        current = new CurrentHost(hosts, ui);
        calls = new EngineCalls(hosts::find, task -> Thread.startVirtualThread(task));
        service = new ContainerService(calls);
        current.all().set(true);
        model = new ContainersViewModel(current, new RecordingNavigation(), RowThreads.on(ui));
        actions = new ContainerActions(model, service, dialogs, notices, text -> { }, new BulkRemoval(new Tasks(Runnable::run)), ui, List.of());
        for (String name : List.of("one", "two")) {
            HostileEngine engine = HostileEngine.unix(Files.createDirectory(folder.resolve(name))).behaveLikeAnEngine();
            engines.add(engine);
            hosts.add(new Host(new HostId(name), name, new Endpoint.Unix(engine.socket()), Host.Origin.USER));
        }
        ui.until("rows of both", () -> model.table().rows().size() == 40);
        ui.until("both connected", () -> current.status(new HostId("one")).connected() && current.status(new HostId("two")).connected());
    }

    @AfterEach
    void end() {
        hosts.close();
        engines.forEach(HostileEngine::close);
    }

    /** Of a host that is connected already: nothing more will happen that tells of it. */
    @Test
    void whoCountsChangesSeesTheHostsThatShowNow() {
        CurrentHost later = new CurrentHost(hosts, ui);
        later.all().set(true);
        List<Integer> seen = new ArrayList<>();
        later.changes().subscribe(change -> seen.add(later.hosts().size()));
        assertEquals(2, seen.getLast());
        hosts.add(new Host(new HostId("three"), "three", new Endpoint.Unix(folder.resolve("none")), Host.Origin.USER));
        ui.until("the third", () -> seen.getLast() == 3);
    }

    private ContainerRow row(String host, String name) {
        return model.table().rows().stream().filter(row -> row.host().value().equals(host) && row.ref().name().equals(name)).findFirst().orElseThrow();
    }

    private void select(ContainerRow... rows) {
        model.table().selection().setAll(rows);
    }

    private Command action(String name) {
        return actions.all().stream().filter(command -> command.key().equals("containers.action." + name)).findFirst().orElseThrow();
    }

    private String reason(String name) {
        return action(name).disabledReason().get().map(Message::key).orElse("enabled");
    }

    private void mark(String host, HostMarks marks) {
        hosts.describe(new HostId(host), host, marks);
        ui.until("marked", () -> current.host(new HostId(host)).orElseThrow().marks().equals(marks));
    }

    private void awaitIdle() {
        ui.until("no action under way", () -> model.table().rows().stream().allMatch(row -> row.pending().isEmpty()));
    }

    @Test
    void aMixedSelectionGoesToItsHostsAndReportsPerItem() {
        engines.getFirst().on("DELETE", "/containers/", DONE);
        engines.getLast().on("DELETE", "/containers/", exchange -> exchange.reply(500, "application/json", "{\"message\":\"driver failed\"}"));
        ContainerRow first = row("one", "exited-0");
        ContainerRow second = row("two", "exited-3");
        select(first, second);
        action("remove").run();
        Dialogs.Confirmation asked = dialogs.last(Dialogs.Confirmation.class);
        assertEquals(List.of("one", "two"), asked.hosts().stream().map(Host::name).toList());
        assertEquals(List.of("one", "two"), asked.objects().stream().map(item -> item.host().value()).toList());
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        awaitIdle();
        assertEquals(1, engines.getFirst().count("DELETE", "/"));
        assertEquals(1, engines.getFirst().count("DELETE", "/containers/" + first.id()));
        assertEquals(1, engines.getLast().count("DELETE", "/"));
        assertEquals(1, engines.getLast().count("DELETE", "/containers/" + second.id()));
        assertEquals(1, notices.all().size());
        Failure failure = notices.all().getFirst().failure().orElseThrow();
        assertEquals(List.of("two", "exited-3"), List.of(failure.host(), failure.object()));
    }

    @Test
    void aReadOnlyHostSeesNoChangeWhateverIsTried() {
        mark("two", READ_ONLY);
        for (ContainerRow row : List.of(row("two", "shop-web-1"), row("two", "exited-0"), row("two", "paused-1"))) {
            select(row);
            for (Command command : actions.all()) {
                boolean changes = command.kind() != Command.Kind.PRIMARY && command.kind() != Command.Kind.COPY;
                assertEquals(changes ? "reason.read-only" : "enabled", command.disabledReason().get().map(Message::key).orElse("enabled"), command.key());
                command.run();
            }
        }
        select(row("one", "exited-0"), row("two", "exited-0"));
        assertEquals("reason.read-only", reason("remove"));
        var ref = row("two", "exited-0").ref();
        ImageService images = new ImageService(calls);
        var image = new dev.longshore.domain.ObjectRef(ref.host(), ImageOperations.IMAGE, "sha256:1", "x");
        for (var past : List.of(service.start(ref), service.stop(ref), service.restart(ref), service.pause(ref), service.unpause(ref),
                service.kill(ref, "SIGKILL"), service.rename(ref, "other"), service.remove(ref, true, true), images.remove(image, new ImageRemoval(true, List.of(), List.of())))) {
            CompletionException refused = org.junit.jupiter.api.Assertions.assertThrows(CompletionException.class, past::join);
            assertEquals(Failure.Cause.READ_ONLY_HOST, ((FailureException) refused.getCause()).failure().cause());
        }
        assertTrue(engines.getLast().requests().stream().allMatch(request -> request.method().equals("GET") || request.method().equals("HEAD")));
        assertEquals(0, dialogs.count());
        mark("two", HostMarks.NONE);
        select(row("two", "exited-0"));
        assertEquals("enabled", reason("start"));
    }

    @Test
    void readOnlyWhileTheQuestionIsOpenHoldsToo() {
        select(row("two", "exited-0"));
        action("remove").run();
        mark("two", READ_ONLY);
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        awaitIdle();
        assertEquals(0, engines.getLast().count("DELETE", "/"));
        assertEquals(Failure.Cause.READ_ONLY_HOST, notices.all().getFirst().failure().orElseThrow().cause());
    }

    @Test
    void aLostHostIsGreyAndItsRowsCannotBeActedOnWhileOthersCan() {
        engines.getLast().close();
        ui.until("lost", () -> !current.status(new HostId("two")).connected());
        assertTrue(model.resource().stale(row("two", "exited-0")));
        assertFalse(model.resource().stale(row("one", "exited-0")));
        select(row("two", "exited-0"));
        assertEquals("reason.not-connected", reason("start"));
        select(row("one", "exited-0"));
        assertEquals("enabled", reason("start"));
        assertTrue(current.status().get().connected(), "the best of them");
    }

    @Test
    void anAnswerAfterAnotherHostWasChosenStillGoesToTheHostAskedAbout() {
        engines.getLast().on("DELETE", "/containers/", DONE);
        ContainerRow row = row("two", "exited-0");
        select(row);
        action("remove").run();
        current.chosen().set(new HostId("one"));
        ui.until("one only", () -> model.table().rows().size() == 20);
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        ui.until("done", () -> row.pending().isEmpty());
        assertEquals(0, engines.getFirst().count("DELETE", "/"));
        assertEquals(1, engines.getLast().count("DELETE", "/containers/" + row.id()));
    }

    @Test
    void aLostAnswerToARemovalIsLookedIntoAndNothingIsSentTwice() {
        ContainerRow row = row("one", "exited-0");
        engines.getFirst().on("DELETE", "/containers/", exchange -> { });   // closed without an answer
        engines.getFirst().on("GET", "/containers/" + row.id(), exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such container: x\"}"));
        select(row);
        action("remove").run();
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        ui.until("checked", () -> notices.all().size() == 3);
        assertEquals(List.of("outcome.checking", "outcome.gone"), notices.all().stream().skip(1).map(notice -> notice.title().key()).toList());
        assertEquals(1, engines.getFirst().count("DELETE", "/"));
    }

    @Test
    void switchingKeepsTheRowsThatStay() {
        ContainerRow stays = row("one", "exited-0");
        current.chosen().set(new HostId("one"));
        ui.until("one only", () -> model.table().rows().size() == 20);
        assertTrue(model.table().rows().contains(stays));
        assertFalse(current.all().get());
        current.all().set(true);
        ui.until("both", () -> model.table().rows().size() == 40);
        assertTrue(model.table().rows().contains(stays));
        hosts.remove(new HostId("two"));
        ui.until("one only", () -> model.table().rows().size() == 20);
    }

    @Test
    void deadHostsDoNotHoldUpLiveOnes() {
        int before = Thread.activeCount();
        for (int i = 0; i < 25; i++) {
            hosts.add(new Host(new HostId("dead" + i), "dead" + i, new Endpoint.Unix(folder.resolve("none" + i)), Host.Origin.USER));
        }
        ui.until("each has failed", () -> current.hosts().size() == 27 && current.hosts().stream().filter(each -> each.name().startsWith("dead"))
                .allMatch(each -> current.status(each.id()) instanceof dev.longshore.domain.HostStatus.Lost));
        assertEquals(40, model.table().rows().size());
        assertTrue(current.status().get().connected());
        assertTrue(Thread.activeCount() <= before + 8, "no platform thread per host");
        select(row("one", "exited-0"));
        assertEquals("enabled", reason("start"));
    }
}
