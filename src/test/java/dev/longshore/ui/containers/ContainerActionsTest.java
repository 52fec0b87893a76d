package dev.longshore.ui.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerActionsTest {

    private static final HostileEngine.Handler DONE = exchange -> exchange.reply(204, "text/plain", "");

    @TempDir
    Path folder;

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private UiFixture fixture;
    private ContainersViewModel model;
    private ContainerActions actions;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        model = new ContainersViewModel(fixture.current, fixture.navigation, RowThreads.on(fixture.ui));
        actions = new ContainerActions(model, new ContainerService(fixture.calls), fixture.dialogs, fixture.notices, fixture.copied::add, new BulkRemoval(tasks), fixture.ui, List.of());
        fixture.ui.until("rows", () -> model.table().rows().size() == 20);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private ContainerRow row(String name) {
        return model.table().rows().stream().filter(row -> row.ref().name().equals(name)).findFirst().orElseThrow();
    }

    private void select(String... names) {
        model.table().selection().setAll(Stream.of(names).map(this::row).toList());
    }

    private Command action(String name) {
        return actions.all().stream().filter(command -> command.key().equals("containers.action." + name)).findFirst().orElseThrow();
    }

    private String reason(String name) {
        return action(name).disabledReason().get().map(Message::key).orElse("enabled");
    }

    private void awaitIdle() {
        fixture.ui.until("no action under way", () -> model.table().rows().stream().allMatch(row -> row.pending().isEmpty()));
    }

    @Test
    void eachActionKnowsWhenItAppliesAndWhyNot() {
        assertEquals("reason.nothing-selected", reason("stop"));
        select("shop-web-1");
        assertEquals(List.of("enabled", "containers.reason.not-stopped", "enabled", "enabled", "enabled", "containers.reason.not-paused", "enabled", "enabled"),
                Stream.of("inspect", "start", "stop", "restart", "pause", "resume", "kill", "remove").map(this::reason).toList());
        select("exited-0");
        assertEquals(List.of("enabled", "containers.reason.not-running", "containers.reason.not-running-or-paused", "containers.reason.not-running"),
                Stream.of("start", "stop", "pause", "kill").map(this::reason).toList());
        select("paused-1");
        assertEquals(List.of("enabled", "containers.reason.not-running-or-paused", "containers.reason.paused-or-removing", "enabled"),
                Stream.of("resume", "pause", "restart", "stop").map(this::reason).toList());
        select("shop-web-1", "exited-0");
        assertEquals(List.of("enabled", "enabled", "reason.one-only", "reason.one-only"),
                Stream.of("start", "stop", "rename", "inspect").map(this::reason).toList());
    }

    @Test
    void aMixedSelectionActsWhereItApplies() {
        fixture.engine.on("POST", "/containers/", DONE);
        select("shop-web-1", "shop-db-1", "exited-0");
        action("stop").run();
        assertEquals("reason.busy", reasonOf("shop-web-1"));
        awaitIdle();
        assertEquals(2, fixture.engine.count("POST", "/containers/"));
        assertEquals(1, fixture.engine.count("POST", "/containers/" + row("shop-web-1").id() + "/stop"));
        assertEquals(1, fixture.engine.count("POST", "/containers/" + row("shop-db-1").id() + "/stop"));
        assertTrue(fixture.notices.all().isEmpty());
    }

    private String reasonOf(String name) {
        select(name);
        return reason("stop");
    }

    @Test
    void aSecondGestureWhileOneIsUnderWaySendsNothing() {
        select("shop-web-1");
        fixture.engine.on("POST", "/containers/", exchange -> exchange.hang());
        action("stop").run();
        action("stop").run();
        action("restart").run();
        assertEquals("reason.busy", reason("rename"));
        fixture.engine.awaitRequest("POST", "/containers/");
        assertEquals(1, fixture.engine.count("POST", "/containers/"));
    }

    @Test
    void removeAsksNamesWhatGoesAndDoesNothingOnCancel() {
        select("shop-web-1", "exited-0");
        action("remove").run();
        Dialogs.Confirmation asked = fixture.dialogs.last(Dialogs.Confirmation.class);
        assertEquals(List.of("shop-web-1", "exited-0"), asked.objects().stream().map(Dialogs.Item::name).toList());
        assertTrue(asked.host().name().equals("local"));
        assertEquals(List.of("force", "volumes"), asked.options().stream().map(Dialogs.Option::id).toList());
        assertEquals(List.of(true, false), asked.options().stream().map(Dialogs.Option::required).toList());
        fixture.dialogs.cancel();
        fixture.ui.drain();
        assertEquals(0, fixture.engine.count("DELETE", "/"));
        assertTrue(row("exited-0").pending().isEmpty());
    }

    @Test
    void removeSendsExactlyTheShownIdsThoughTheListChanges() {
        fixture.engine.on("DELETE", "/containers/", DONE);
        select("exited-0", "exited-3");
        List<String> shown = List.of(row("exited-0").id(), row("exited-3").id());
        action("remove").run();
        select("shop-db-1");
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of("volumes"), Optional.empty()));
        awaitIdle();
        assertEquals(List.copyOf(shown).stream().sorted().map(id -> "/containers/" + id + "?v=1").toList(),
                fixture.engine.requests("DELETE", "/").stream().map(r -> r.target().replaceFirst("^/v[0-9.]+", "")).sorted().toList());
    }

    @Test
    void oneThatStartsWhileTheQuestionStandsIsNotKilled() {
        fixture.engine.on("DELETE", "/containers/", DONE);
        select("shop-web-1", "exited-0");
        String alive = row("shop-web-1").id();
        ContainerRow starts = row("exited-0");
        action("remove").run();
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + starts.id() + "\",\"Names\":[\"/exited-0\"],\"State\":\"running\"},"
                + "{\"Id\":\"" + alive + "\",\"Names\":[\"/shop-web-1\"],\"State\":\"running\"}]"));
        fixture.session.refresh();
        fixture.ui.until("it runs", () -> row("exited-0").status().state().alive());
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of("force"), Optional.empty()));
        fixture.ui.until("both sent", () -> fixture.engine.count("DELETE", "/") == 2);
        assertEquals(List.of("/containers/" + starts.id(), "/containers/" + alive + "?force=1").stream().sorted().toList(),
                fixture.engine.requests("DELETE", "/").stream().map(r -> r.target().replaceFirst("^/v[0-9.]+", "")).sorted().toList());
    }

    @Test
    void aHostLostWhileTheQuestionStandsIsSentNothingNorLater() throws IOException {
        select("exited-0", "exited-3");
        action("remove").run();
        fixture.engine.close();
        fixture.ui.until("lost", () -> !fixture.current.status().get().connected());
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        fixture.ui.until("told of both", () -> fixture.notices.all().size() == 2);
        assertTrue(fixture.notices.all().stream().allMatch(notice -> notice.failure().orElseThrow().cause() == Failure.Cause.NOT_CONNECTED));
        Files.delete(fixture.engine.socket());
        try (HostileEngine again = HostileEngine.unix(folder, HostileEngine::behaveLikeAnEngine)) {
            fixture.session.retryNow();
            fixture.ui.until("back", () -> fixture.current.status().get().connected());
            awaitIdle();
            assertEquals(0, again.count("DELETE", "/"));
            fixture.session.close();
        }
    }

    @Test
    void killSendsTheChosenSignalOnceConfirmed() {
        fixture.engine.on("POST", "/containers/", DONE);
        select("shop-db-1");
        action("kill").run();
        assertEquals(0, fixture.engine.count("POST", "/"));
        assertTrue(fixture.dialogs.last(Dialogs.Confirmation.class).picker().orElseThrow().values().contains("SIGHUP"));
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.of("SIGHUP")));
        awaitIdle();
        assertTrue(fixture.engine.requests("POST", "/").getFirst().target().endsWith("/kill?signal=SIGHUP"));
    }

    @Test
    void renameChecksTheNameAndSendsIt() {
        fixture.engine.on("POST", "/containers/", DONE);
        select("exited-0");
        action("rename").run();
        Dialogs.Prompt asked = fixture.dialogs.last(Dialogs.Prompt.class);
        assertEquals("exited-0", asked.initial());
        assertEquals("containers.rename.invalid", asked.validate().apply("no spaces").orElseThrow().key());
        assertEquals("containers.rename.taken", asked.validate().apply("shop-db-1").orElseThrow().key());
        assertTrue(asked.validate().apply("exited-0").isEmpty());
        fixture.dialogs.answer("better-name");
        awaitIdle();
        assertTrue(fixture.engine.requests("POST", "/").getFirst().target().endsWith("/rename?name=better-name"));
    }

    @Test
    void aFailureIsToldWithHostObjectAndTheEnginesWords() {
        fixture.engine.on("POST", "/containers/", exchange -> exchange.reply(500, "application/json", "{\"message\":\"driver failed\"}"));
        select("exited-0");
        action("start").run();
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        Failure failure = fixture.notices.all().getFirst().failure().orElseThrow();
        assertEquals("local", failure.host());
        assertEquals("exited-0", failure.object());
        assertEquals(ContainerOperations.START, failure.operation());
        assertEquals(Failure.Cause.SERVER_FAULT, failure.cause());
        assertEquals("driver failed", failure.detail());
        assertTrue(row("exited-0").pending().isEmpty());
        assertEquals(1, fixture.engine.count("POST", "/"), "never retried");
    }

    @Test
    void aContainerRemovedWhileItsMenuIsOpen() {
        select("exited-0");
        fixture.engine.on("POST", "/containers/", exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such container: x\"}"));
        action("start").run();
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        assertEquals(Failure.Cause.NOT_FOUND, fixture.notices.all().getFirst().failure().orElseThrow().cause());
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
        fixture.session.refresh();
        fixture.ui.until("rows gone", () -> model.table().rows().isEmpty());
        model.table().selection().clear();
        assertEquals("reason.nothing-selected", reason("start"));
        action("start").run();
        assertEquals(1, fixture.engine.count("POST", "/"));
    }

    @Test
    void aLostHostDisablesWhatNeedsIt() {
        select("exited-0");
        fixture.engine.close();
        fixture.ui.until("lost", () -> !fixture.current.status().get().connected());
        assertEquals("reason.not-connected", reason("start"));
        assertEquals("reason.not-connected", reason("remove"));
        assertEquals("enabled", reason("copy-id"));
        assertEquals(20, model.table().rows().size(), "nothing is lost");
    }

    @Test
    void copies() {
        select("exited-0", "exited-3");
        action("copy-name").run();
        action("copy-id").run();
        assertEquals(List.of("exited-0\nexited-3", row("exited-0").id() + "\n" + row("exited-3").id()), fixture.copied);
    }

    private Command line(String submenu, String name) {
        return actions.all().stream().filter(command -> command.submenu().equals("control.menu." + submenu)
                && command.key().equals("containers.action." + name)).findFirst().orElseThrow();
    }

    @Test
    void everyActionIsALineOfCurlAndOfDocker() {
        List<String> own = List.of("inspect", "start", "stop", "restart", "pause", "resume", "rename", "kill", "remove");
        for (String submenu : List.of("copy-curl", "copy-docker")) {
            assertEquals(own, actions.all().stream().filter(command -> command.submenu().equals("control.menu." + submenu))
                    .map(command -> command.key().replace("containers.action.", "")).toList());
        }
        assertEquals("reason.nothing-selected", line("copy-curl", "stop").disabledReason().get().orElseThrow().key());
        select("shop-web-1", "exited-0");
        String web = row("shop-web-1").id();
        String exited = row("exited-0").id();
        String socket = fixture.engine.socket().toString();
        line("copy-curl", "stop").run();
        line("copy-docker", "stop").run();
        line("copy-docker", "kill").run();
        String docker = "docker -H unix://" + socket + " ";
        assertEquals(List.of("curl -X POST --unix-socket '" + socket + "' 'http://localhost/containers/" + web + "/stop'\n"
                        + "curl -X POST --unix-socket '" + socket + "' 'http://localhost/containers/" + exited + "/stop'",
                docker + "stop " + web.substring(0, 12) + "\n" + docker + "stop " + exited.substring(0, 12),
                docker + "kill --signal SIGKILL " + web.substring(0, 12) + "\n" + docker + "kill --signal SIGKILL " + exited.substring(0, 12)), fixture.copied);
        assertEquals(0, fixture.engine.count("POST", "/"));
    }

    @Test
    void selectionIsFollowedAndInspectPins() {
        select("exited-0");
        assertEquals("exited-0", fixture.navigation.followed.getLast().flatMap(Subject::single).orElseThrow().name());
        select("exited-0", "exited-3");
        assertEquals(2, ((Subject.Several) fixture.navigation.followed.getLast().orElseThrow()).objects().size());
        select("exited-3");
        actions.inspect().run();
        assertEquals("exited-3", fixture.navigation.opened.getLast().single().orElseThrow().name());
        assertFalse(((Subject.One) fixture.navigation.opened.getLast()).subtitle().isEmpty());
    }

    @Test
    void manyAreRemovedAsOneTaskThatTellsOfEach() {
        fixture.engine.on("DELETE", "/containers/", DONE);
        fixture.engine.on("DELETE", "/containers/" + row("exited-0").id(), exchange -> exchange.reply(409, "application/json", "{\"message\":\"in use\"}"));
        model.table().selection().setAll(model.table().rows());
        int all = model.table().selection().size();
        action("remove").run();
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of("force"), Optional.empty()));
        assertEquals("reason.busy", reasonOf("shop-web-1"));
        awaitIdle();
        assertEquals(all, fixture.engine.count("DELETE", "/containers/"));
        assertEquals(1, tasks.all().size());
        TaskState state = tasks.all().getFirst().state();
        assertEquals(TaskState.Phase.FAILED, state.phase());
        assertEquals(all, state.parts().size());
        assertEquals("exited-0", state.failure().orElseThrow().object());
        assertEquals("exited-0: in use", state.failure().orElseThrow().detail());
        assertEquals(List.of(), fixture.notices.all(), "the task tells it");
    }

    @Test
    void oneThatIsBusyOnceTheQuestionIsAnsweredIsNotAmongTheMany() {
        fixture.engine.on("DELETE", "/containers/", DONE);
        CountDownLatch held = new CountDownLatch(1);
        fixture.engine.on("POST", "/containers/" + row("shop-web-1").id() + "/stop", exchange -> {
            held.await();
            exchange.reply(204, "text/plain", "");
        });
        model.table().selection().setAll(model.table().rows());
        int all = model.table().selection().size();
        action("remove").run();
        select("shop-web-1");
        action("stop").run();
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of("force"), Optional.empty()));
        fixture.ui.until("the others are done", () -> model.table().rows().stream().filter(row -> row.pending().isPresent()).count() == 1);
        held.countDown();
        awaitIdle();
        assertEquals(all - 1, fixture.engine.count("DELETE", "/containers/"));
    }

    @Test
    void ofManyOnesThatGotNoAnswerAreLookedForAndNothingIsSentTwice() {
        fixture.engine.on("DELETE", "/containers/", DONE);
        fixture.engine.on("DELETE", "/containers/" + row("exited-0").id(), exchange -> { });   // carried out, and closed without an answer
        fixture.engine.on("GET", "/containers/" + row("exited-0").id(), exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such container: x\"}"));
        model.table().selection().setAll(model.table().rows());
        int all = model.table().selection().size();
        action("remove").run();
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of("force"), Optional.empty()));
        awaitIdle();
        assertEquals(TaskState.Phase.SUCCEEDED, tasks.all().getFirst().state().phase());
        assertEquals(all, fixture.engine.count("DELETE", "/containers/"));
    }
}
