package dev.longshore.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.JsonPath;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.ui.control.JsonRevealed;
import dev.longshore.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunViewModelTest {

    private static final String ID = "f".repeat(64);

    private final AtomicInteger closed = new AtomicInteger();
    private RunFixture fixture;
    private RunViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new RunFixture(folder);
        fixture.ui.engine.on("GET", "/networks", exchange -> exchange.json("[{\"Name\":\"bridge\",\"Id\":\"1\"}]"));
        fixture.ui.engine.on("GET", "/volumes", exchange -> exchange.json("{\"Volumes\":[{\"Name\":\"data\"}]}"));
        fixture.ui.engine.on("GET", "/containers/" + ID, exchange -> exchange.json("{\"Id\":\"" + ID + "\"}"));
        fixture.ui.connect();
        model = fixture.form(RunLine.EMPTY);
    }

    @AfterEach
    void close() {
        model.closed();
        fixture.close();
    }

    private void until(String what, java.util.function.BooleanSupplier condition) {
        fixture.ui.ui.until(what, condition);
    }

    private void creates(String answer) {
        fixture.ui.engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", answer));
    }

    private void starts(int status, String answer) {
        fixture.ui.engine.on("POST", "/containers/" + ID + "/start", exchange -> exchange.reply(status, "application/json", answer));
    }

    private RunLine line() {
        return model.fields().line().get();
    }

    @Test
    void whatIsTypedIsTheLineAndTheBody() {
        assertTrue(model.blocked().get());
        model.fields().image().set("nginx:1.27");
        model.fields().command().set("nginx -g 'daemon off;'");
        model.fields().rows(RunOption.ENV).rows().add(new RunRow("A", "b c"));
        model.fields().rows(RunOption.PUBLISH).rows().add(new RunRow("18080", "80"));
        model.fields().text(RunOption.CAP_ADD).set("NET_ADMIN  SYS_TIME");
        model.fields().further().set("--init");
        assertEquals(List.of("nginx", "-g", "daemon off;"), line().command());
        assertEquals(List.of("A=b c"), line().all(RunOption.ENV));
        assertEquals(List.of("18080:80"), line().all(RunOption.PUBLISH));
        assertEquals(List.of("NET_ADMIN", "SYS_TIME"), line().all(RunOption.CAP_ADD));
        assertTrue(line().on(RunOption.INIT));
        assertTrue(model.calls().get().create().json().contains("\"A=b c\""), model.calls().get().create().json());
        assertFalse(model.blocked().get());
        model.fields().rows(RunOption.ENV).rows().getFirst().right().set("other");
        assertTrue(model.calls().get().create().json().contains("\"A=other\""));
    }

    @Test
    void aPastedLineComesBackWhole() {
        String pasted = "docker run -it --name web -e A=b -e 'PEM=1\n2' -e HOME -p 127.0.0.1:18080:80/udp -p 9000 -v data:/d:ro -v /x --tmpfs /run:size=1m"
                + " --network a --network name=b,alias=c --init --ulimit nofile=10:20 --cap-drop ALL --entrypoint '' --shm-size 64m img sh -c 'echo \"$A\"\n'";
        RunLineParser.Parsed parsed = model.paste(pasted);
        assertEquals(parsed.line(), line());
        assertEquals("web", model.fields().text(RunOption.NAME).get());
        assertTrue(model.fields().further().get().contains("PEM"), "a row cannot hold a line end");
        assertTrue(model.fields().further().get().contains("--init"));
        assertEquals(2, model.fields().rows(RunOption.VOLUME).rows().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v /var/run/docker.sock:/var/run/docker.sock", "--mount type=bind,src=/run/podman/podman.sock,dst=/s,ro",
            "-v '\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine'", "--mount 'type=npipe,source=\\\\.\\pipe\\docker_engine,target=\\\\.\\pipe\\x'"})
    void theEnginesOwnSocketIsADanger(String option) {
        model.paste("docker run " + option + " img");
        assertTrue(model.warnings().get().stream().anyMatch(message -> message.key().equals("run.danger.socket")), option);
    }

    @Test
    void aPasteThatIsNoLineLeavesTheFormAlone() {
        model.fields().image().set("kept");
        assertEquals(RunProblem.Kind.NOT_DOCKER_RUN, model.paste("ls -l").problems().getFirst().kind());
        assertEquals("kept", line().image());
    }

    @Test
    void wrongValuesAreToldAtTheirFieldsAndBlock() {
        model.fields().image().set("nginx");
        model.fields().text(RunOption.MEMORY).set("lots");
        model.fields().rows(RunOption.PUBLISH).rows().add(new RunRow("x", "80"));
        model.fields().command().set("sh -c 'open");
        model.fields().further().set("--no-such-thing");
        assertEquals("run.value.bad-size", model.problems().get().get("memory").key());
        assertEquals("run.value.bad-port", model.problems().get().get("publish").key());
        assertEquals("run.problem.unclosed-quote", model.problems().get().get("command").key());
        assertEquals("run.problem.unknown-option", model.problems().get().get("further").key());
        assertTrue(model.blocked().get());
        model.fields().image().set("No Such Name");
        assertEquals("run.image.invalid", model.problems().get().get("image").key());
    }

    @Test
    void takenNamesAndPortsAreToldBefore() {
        var web = fixture.ui.session.objects(Containers.KIND).stream().filter(each -> each.ports().stream().anyMatch(port -> port.publicPort() > 0)).findFirst().orElseThrow();
        int port = web.ports().stream().filter(each -> each.publicPort() > 0).findFirst().orElseThrow().publicPort();
        model.fields().image().set("nginx");
        model.fields().text(RunOption.NAME).set(web.name());
        model.fields().rows(RunOption.PUBLISH).rows().add(new RunRow(String.valueOf(port), "80"));
        assertEquals("run.name-taken", model.problems().get().get("name").key());
        assertEquals("run.port-taken", model.warnings().get().getFirst().key());
        assertEquals(List.of(String.valueOf(port), web.name()), model.warnings().get().getFirst().arguments());
    }

    @Test
    void whatGivesTheHostAwayIsSaid() {
        model.fields().flag(RunOption.PRIVILEGED).set(true);
        model.fields().rows(RunOption.VOLUME).rows().add(new RunRow("/", "/host"));
        assertEquals(List.of("run.danger.privileged", "run.danger.root"), model.warnings().get().stream().map(message -> message.key()).toList());
    }

    @Test
    void aSecondEnterSendsNothing() {
        CountDownLatch answer = new CountDownLatch(1);
        fixture.ui.engine.on("POST", "/containers/create", exchange -> {
            answer.await();
            exchange.reply(201, "application/json", "{\"Id\":\"" + ID + "\",\"Warnings\":[\"no swap limit\"]}");
        });
        starts(204, "");
        model.fields().image().set("nginx");
        model.submit(closed::incrementAndGet);
        model.submit(closed::incrementAndGet);
        answer.countDown();
        until("closed", () -> closed.get() > 0);
        model.submit(closed::incrementAndGet);
        assertTrue(model.blocked().get());
        assertEquals(1, closed.get());
        assertEquals(1, fixture.ui.engine.count("POST", "/containers/create"));
        until("started", () -> fixture.ui.engine.count("POST", "/containers/" + ID + "/start") == 1);
        assertEquals("run.warning", fixture.ui.notices.all().getFirst().title().key());
        assertEquals(List.of(ID), fixture.started.stream().map(ObjectRef::id).toList(), "its first seconds are watched");
    }

    @Test
    void aNameRefusedIsToldAtItsField() {
        fixture.ui.engine.on("POST", "/containers/create", exchange -> exchange.reply(409, "application/json", "{\"message\":\"Conflict. The name is already in use\"}"));
        model.fields().image().set("nginx");
        model.fields().text(RunOption.NAME).set("fresh");
        model.submit(closed::incrementAndGet);
        until("refused", () -> model.problems().get().containsKey("name"));
        assertTrue(model.blocked().get());
        model.fields().text(RunOption.NAME).set("fresher");
        assertFalse(model.blocked().get());
        assertEquals(0, closed.get());
    }

    @Test
    void anAnswerThatStaysAwayIsUnknownAndNotSentAgainByItself() {
        fixture.ui.engine.on("POST", "/containers/create", exchange -> { });   // closes
        model.fields().image().set("nginx");
        model.submit(closed::incrementAndGet);
        until("said", () -> model.sending().said().get().isPresent());
        assertTrue(model.sending().said().get().orElseThrow().unknown());
        model.submit(closed::incrementAndGet);
        assertTrue(model.blocked().get());
        model.sending().allowAgain();
        assertFalse(model.blocked().get());
        assertEquals(1, fixture.ui.engine.count("POST", "/containers/create"));
        assertEquals(0, closed.get());
    }

    @Test
    void aRefusalIsToldInTheForm() {
        fixture.ui.engine.on("POST", "/containers/create", exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such image: nginx\"}"));
        model.fields().image().set("nginx");
        model.submit(closed::incrementAndGet);
        until("said", () -> model.sending().said().get().isPresent());
        assertFalse(model.sending().said().get().orElseThrow().unknown());
        assertTrue(model.sending().said().get().orElseThrow().failure().detail().contains("No such image"));
        assertFalse(model.blocked().get());
    }

    @Test
    void whatDoesNotStartIsOfferedForRemoval() {
        creates("{\"Id\":\"" + ID + "\",\"Warnings\":[]}");
        starts(400, "{\"message\":\"exec: nope: not found\"}");
        fixture.ui.engine.on("DELETE", "/containers/" + ID, exchange -> exchange.reply(204, "application/json", ""));
        model.fields().image().set("nginx");
        model.fields().text(RunOption.NAME).set("broken");
        model.submit(closed::incrementAndGet);
        until("asked", () -> fixture.ui.dialogs.count() == 1);
        Dialogs.Confirmation question = fixture.ui.dialogs.last(Dialogs.Confirmation.class);
        assertEquals(List.of("broken"), question.title().arguments());
        assertEquals(0, fixture.ui.engine.count("DELETE", "/containers/" + ID));
        assertEquals(List.of(), fixture.started);
        fixture.ui.dialogs.answer(new Dialogs.Confirmed(List.of(), java.util.Optional.empty()));
        fixture.ui.engine.awaitRequest("DELETE", "/containers/" + ID);
        assertEquals(1, closed.get());
    }

    @Test
    void copiesCoverSecretsUnlessConfirmed() {
        model.fields().image().set("nginx");
        model.fields().rows(RunOption.ENV).rows().add(new RunRow("KEY", "open-sesame"));
        model.copy(RunText.Kind.DOCKER_RUN);
        assertEquals("docker run -e 'KEY=***' nginx", fixture.ui.copied.getLast());
        model.copyWithSecrets();
        assertEquals(1, fixture.ui.copied.size());
        fixture.ui.dialogs.answer(new Dialogs.Confirmed(List.of(), java.util.Optional.of("docker run")));
        assertEquals(List.of("docker run -e KEY=open-sesame nginx"), fixture.ui.copiedSecrets);
        assertEquals(1, fixture.ui.copied.size());
    }

    /** The engine comes back as one that speaks an older API. */
    private void speaks(String version) {
        fixture.ui.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: " + version));
        model.closed();
        fixture.ui.engine.dropConnections();
        until("speaks " + version, () -> fixture.ui.session.status() instanceof HostStatus.Connected now && now.apiVersion().equals(version));
        model = fixture.form(RunLine.EMPTY);
    }

    @Test
    void whatAnOldEngineWouldPassOverIsToldAtItsFieldAndAmongTheWarnings() {
        speaks("1.40");
        model.fields().image().set("nginx");
        model.fields().text(RunOption.PLATFORM).set("linux/arm64");
        model.fields().further().set("--annotation a=b --health-start-interval 5s");
        assertEquals(List.of("--platform", "1.41", "1.40"), model.passedOver().get().get("platform").arguments());
        assertEquals("run.passed-over.more", model.passedOver().get().get("further").key());
        assertEquals(3, model.warnings().get().stream().filter(message -> message.key().equals("run.passed-over.too-old")).count());
        assertFalse(model.blocked().get(), "it is said, and may be meant");
    }

    @Test
    void furtherNetworksAreJoinedBeforeTheStart() {
        speaks("1.41");
        creates("{\"Id\":\"" + ID + "\",\"Warnings\":[]}");
        fixture.ui.engine.on("POST", "/networks/b/connect", exchange -> exchange.reply(200, "application/json", ""));
        starts(204, "");
        model.fields().image().set("nginx");
        model.fields().text(RunOption.NETWORK).set("a b");
        model.submit(closed::incrementAndGet);
        until("closed", () -> closed.get() == 1);
        List<String> posts = fixture.ui.engine.requests().stream().filter(each -> each.method().equals("POST")).map(each -> each.path().replaceFirst("^/v[0-9.]+", "")).toList();
        assertEquals(List.of("/containers/create", "/networks/b/connect", "/containers/" + ID + "/start"), posts);
    }

    @Test
    void whatCannotJoinIsNotStartedAndOfferedForRemoval() {
        speaks("1.41");
        creates("{\"Id\":\"" + ID + "\",\"Warnings\":[]}");
        fixture.ui.engine.on("POST", "/networks/b/connect", exchange -> exchange.reply(404, "application/json", "{\"message\":\"network b not found\"}"));
        model.fields().image().set("nginx");
        model.fields().text(RunOption.NETWORK).set("a b");
        model.submit(closed::incrementAndGet);
        until("asked", () -> fixture.ui.dialogs.count() == 1);
        assertTrue(fixture.ui.dialogs.last(Dialogs.Confirmation.class).warning().orElseThrow().arguments().contains("network b not found"));
        assertEquals(NetworkOperations.JOIN, fixture.ui.notices.all().getFirst().failure().orElseThrow().operation());
        assertEquals(0, fixture.ui.engine.count("POST", "/containers/" + ID + "/start"));
    }

    @Test
    void onAReadOnlyHostTheVerbIsBlockedInWordsUntilTheMarkIsLifted() {
        Host host = new Host(new HostId("ro"), "vault", fixture.ui.session.host().endpoint(), Host.Origin.USER);
        try (Hosts hosts = new Hosts(known -> new UnixTransport(fixture.ui.engine.socket()), SessionTiming.DEFAULT)) {
            hosts.add(host);
            hosts.describe(host.id(), "vault", new HostMarks(HostColour.NONE, true, false));
            until("connected", () -> hosts.find(host.id()).status().connected());
            RunViewModel form = new RunViewModel(fixture.place, List.of(hosts.find(host.id())), RunLine.EMPTY.withImage("nginx"), List.of());
            assertEquals("run.obstacle.read-only", form.obstacle().get().orElseThrow().key());
            assertTrue(form.blocked().get());
            form.submit(closed::incrementAndGet);
            assertEquals(0, fixture.ui.engine.count("POST", "/containers/create"));
            hosts.describe(host.id(), "vault", HostMarks.NONE);
            until("lifted", () -> form.obstacle().get().isEmpty());
            assertFalse(form.blocked().get());
            form.closed();
        }
    }

    @Test
    void theRequestHidesSecretsForAllButAMomentAndSendsThem() {
        model.fields().image().set("nginx");
        model.fields().rows(RunOption.ENV).rows().add(new RunRow("KEY", "open-sesame"));
        JsonPath env = JsonPath.ROOT.member("Env").index(0);
        assertEquals("\"KEY=••••••\"", shown(env));
        model.request().texts().revealed().reveal(env);
        assertEquals("\"KEY=open-sesame\"", shown(env));
        fixture.delay.pass(JsonRevealed.TIME);
        assertEquals("\"KEY=••••••\"", shown(env));
        model.request().texts().revealed().reveal(env);
        model.fields().rows(RunOption.ENV).rows().addFirst(new RunRow("FIRST", "other"));
        assertEquals("\"FIRST=••••••\"", shown(env), "what moved into its place stays hidden");
        assertTrue(model.calls().get().create().json().contains("KEY=open-sesame"));
    }

    private String shown(JsonPath path) {
        return model.request().texts().shown(model.request().lines().stream().filter(line -> line.path().equals(path)).findFirst().orElseThrow()).text();
    }

    @Test
    void choicesComeFromTheHost() {
        until("choices", () -> model.target().networks().equals(List.of("bridge")) && model.target().volumes().equals(List.of("data")));
        assertFalse(model.target().facts().images().isEmpty());
    }
}
