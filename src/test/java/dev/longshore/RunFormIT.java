package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ImageReference;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonText;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.PrivateRegistry;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The form that runs containers, in the whole app on a real engine, as its user drives it. */
@ExtendWith({FxExtension.class, RealEngineExtension.class})
class RunFormIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private final List<String> images = new ArrayList<>();
    private final List<String> networks = new ArrayList<>();
    private RealEngine engine;
    private AppFixture app;
    private String name;

    @BeforeEach
    void start(RealEngine given) {
        engine = given;
        name = engine.newName();
        app = AppFixture.connected(folder, engine.endpoint().uri());
    }

    @AfterEach
    void end() {
        app.close();
        containers().forEach(each -> engine.client().containers().remove(each.id(), true, true));
        images.forEach(each -> engine.client().images().remove(each, true));
        networks.forEach(each -> send("DELETE", "/networks/" + each, RequestBody.none()));
    }

    /** Those of this test. */
    private List<ContainerSummary> containers() {
        return engine.client().containers().list().stream().filter(each -> each.name().startsWith(name)).toList();
    }

    private Optional<ContainerSummary> found(String called) {
        return containers().stream().filter(each -> each.name().equals(called)).findFirst();
    }

    private void awaitState(String called, String state) {
        Waiting.until(called + " is " + state, PATIENCE, () -> found(called).map(each -> each.state().equals(state)).orElse(false));
    }

    private void send(String method, String target, RequestBody body) {
        try (Transport transport = engine.newTransport()) {
            var answer = transport.send(Request.of(method, "/v" + engine.client().version() + target).withBody(body));
            assertTrue(answer.status() < 300, () -> target + ": " + answer.text());
        }
    }

    private void openForm() {
        app.click("#run-action-run");
        app.awaitFocus("#run-image");
    }

    /** Writes into a field of the form. */
    private void type(String field, String text) {
        Node node = app.inDialog("#run-" + field, Node.class);
        onFx(node::requestFocus);
        app.awaitFocus("#run-" + field);
        app.write(text);
    }

    private void enter() {
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
    }

    /** What is pulled, made and started before the form closes takes an engine as long as it takes. */
    private static void awaitMade() {
        Waiting.until("the form is closed", PATIENCE, () -> AppFixture.openDialog().isEmpty());
    }

    private String text(String id) {
        Node node = app.inDialog("#" + id, Node.class);
        return onFx(() -> node instanceof Labeled label ? label.getText() : ((TextInputControl) node).getText());
    }

    private void awaitSaid(String part) {
        Waiting.until("a dialog says " + part, PATIENCE, () -> AppFixture.texts(app.dialog()).stream().anyMatch(text -> text.contains(part)));
    }

    private void show(int tab) {
        TabPane tabs = app.inDialog("#run-tabs", TabPane.class);
        onFx(() -> tabs.getSelectionModel().select(tab));
    }

    @Test
    void byKeyboardAloneItRunsDetached() {
        openForm();
        app.write(RealEngine.IMAGE);
        app.keys(KeyCode.TAB);
        app.awaitFocus("#run-name");
        app.write(name);
        type("network", "none");
        enter();
        awaitMade();
        awaitState(name, "running");
        String inspect = JsonText.compact(engine.client().containers().inspectRaw(found(name).orElseThrow().id()).root());
        assertTrue(inspect.contains("\"AttachStdout\":false"), inspect);
        await("in the table", () -> app.wiring.containers().table().rows().stream().anyMatch(row -> row.ref().name().equals(name)));
        assertTrue(onFx(() -> app.notices.all().isEmpty()));
    }

    @Test
    void escapeMakesNothing() {
        openForm();
        app.write(RealEngine.IMAGE);
        type("name", name);
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        assertEquals(List.of(), containers());
    }

    @Test
    void whatDoesNotStartIsToldAndRemovedWhenAsked() {
        openForm();
        app.write(RealEngine.IMAGE);
        type("name", name);
        type("command", "/no-such-program");
        type("network", "none");
        Node verb = app.inDialog("#dialog-verb", Node.class);
        await("it can be run", () -> !verb.isDisabled());
        app.clickInDialog("#dialog-verb");
        awaitSaid("did not start");
        List<String> question = AppFixture.texts(app.dialog());
        assertTrue(question.stream().anyMatch(text -> text.contains("exists on the host") && text.contains("/no-such-program")), question.toString());
        awaitState(name, "created");
        app.answer("#dialog-verb");
        Waiting.until("removed", PATIENCE, () -> found(name).isEmpty());
        assertTrue(onFx(() -> app.notices.all().stream().anyMatch(notice -> notice.failure().isPresent())));
    }

    @Test
    void aMissingImageIsPulledFirst() {
        try (PrivateRegistry registry = PrivateRegistry.start(folder, false)) {
            ImageReference image = ImageReference.parse(registry.name() + "/it/pause:" + name).orElseThrow();
            engine.client().images().tag(RealEngine.IMAGE, image.repository(), image.tag());
            assertEquals(Phase.SUCCEEDED, app.pushes().push(onFx(() -> app.wiring.current().chosen().get()), image).done().join().phase());
            engine.client().images().remove(image.toString(), false);
            Waiting.until("gone", () -> engine.client().images().list().stream().noneMatch(each -> each.tags().contains(image.toString())));
            openForm();
            app.write(image.toString());
            type("name", name);
            type("network", "none");
            Waiting.until("told", () -> text("run-image-hint-message").contains("pulled first"));
            images.add(image.toString());
            enter();
            app.awaitNoDialog();
            awaitState(name, "running");
            assertTrue(app.services.tasks().all().stream().anyMatch(task -> task.state().kind() == TaskKind.RUN && task.state().phase() == Phase.SUCCEEDED));
        }
    }

    @Test
    void stoppedInThePullNothingIsMadeAndItCanBeSentAgain() {
        CompletableFuture<Void> release = new CompletableFuture<>();
        try (HostileEngine registry = HostileEngine.tcp()) {
            registry.on("*", "/v2/", exchange -> exchange.json("{}"));
            registry.on("*", "/v2/it/x/manifests/", exchange -> release.join());
            try {
                stopInThePull(registry);
            } finally {
                release.complete(null);
            }
        }
    }

    private void stopInThePull(HostileEngine registry) {
        openForm();
        app.write("127.0.0.1:" + registry.port() + "/it/x:1");
        type("name", name);
        enter();
        Waiting.until("the registry is asked", () -> registry.requests().stream().anyMatch(each -> each.path().startsWith("/v2/it/x/manifests/")));
        Task task = app.services.tasks().all().stream().filter(each -> each.state().kind() == TaskKind.RUN).findFirst().orElseThrow();
        app.awaitVerb(false);
        task.cancel();
        assertEquals(Phase.CANCELLED, task.done().join().phase());
        app.awaitVerb(true);
        assertEquals(List.of(), containers());
    }

    @Test
    void aNameThatIsTakenIsToldBeforeAnythingIsSent() {
        engine.create(name);
        await("known", () -> app.wiring.containers().table().rows().stream().anyMatch(row -> row.ref().name().equals(name)));
        openForm();
        app.write(RealEngine.IMAGE);
        type("name", name);
        app.awaitVerb(false);
        assertTrue(text("run-name-message").contains(name));
        type("name", name + "-b");
        app.awaitVerb(true);
    }

    @Test
    void theEnginesWarningsAreShown() {
        openForm();
        app.write(RealEngine.IMAGE);
        type("name", name);
        type("network", "none");
        type("further", "--oom-kill-disable");
        onFx(app.inDialog("#run-name", Node.class)::requestFocus);
        enter();
        awaitMade();
        awaitState(name, "running");
        await("told", () -> app.notices.all().stream().anyMatch(notice -> notice.title().key().equals("run.warning")
                && notice.title().arguments().toString().toLowerCase(Locale.ROOT).contains("oom")));
    }

    @Test
    void anotherLikeThisIsEqual() {
        String line = "docker run -d --hostname h -e TOKEN=s3cr3t-of-the-test -e A=b --label on=yes --restart on-failure:2 -m 64m --cap-add NET_ADMIN --read-only"
                + " --tmpfs /run:size=1m -v " + name + ":/data:ro -w /tmp -u 1:1 --stop-timeout 1 --network none --ulimit nofile=64:128 --init=false ";
        CreateBody body = CreateBody.of(RunLineParser.parse(line + RealEngine.IMAGE + " /pause --flag 'two words'").line());
        String first = engine.client().containers().create(name, "", body.json()).id();
        await("in the table", () -> app.wiring.containers().table().rows().stream().anyMatch(row -> row.id().equals(first)));
        app.choose(name, "run.action.another");
        app.awaitFocus("#run-image");
        assertEquals(RealEngine.IMAGE, text("run-image"));
        assertFalse(AppFixture.texts(app.dialog()).toString().contains("s3cr3t"));
        type("name", name + "-b");
        enter();
        awaitMade();
        awaitState(name + "-b", "running");
        String second = found(name + "-b").orElseThrow().id();
        for (String part : List.of("Config", "HostConfig")) {
            assertEquals(part(first, part), part(second, part));
        }
    }

    private String part(String id, String part) {
        JsonDocument inspect = engine.client().containers().inspectRaw(id);
        return JsonText.pretty(((JsonObject) inspect.root()).members().stream().filter(member -> member.name().equals(part))
                .findFirst().orElseThrow().value());
    }

    @Test
    void severalNetworksAreJoinedWhateverTheEnginesAge() {
        for (int i = 1; i <= 2; i++) {
            networks.add(name + "-n" + i);
            send("POST", "/networks/create", RequestBody.json(Json.PLAIN.write(Map.of("Name", name + "-n" + i, "CheckDuplicate", true,
                    "IPAM", Map.of("Config", List.of(Map.of("Subnet", "10.93." + i + ".0/24")))))));
        }
        boolean later = !engine.client().version().atLeast(1, 44) && !engine.client().ping().podman();
        openForm();
        app.write(RealEngine.IMAGE);
        type("name", name);
        type("network", networks.getFirst() + " name=" + networks.getLast() + ",alias=two,ip=10.93.2.7");
        show(1);
        awaitSaid("POST /containers/" + name + "/start");
        assertEquals(later, AppFixture.texts(app.dialog()).contains("POST /networks/" + networks.getLast() + "/connect"));
        app.clickInDialog("#dialog-verb");
        awaitMade();
        awaitState(name, "running");
        String inspect = JsonText.compact(engine.client().containers().inspectRaw(found(name).orElseThrow().id()).root());
        networks.forEach(network -> assertTrue(inspect.contains("\"" + network + "\":{"), inspect));
        assertTrue(inspect.contains("\"10.93.2.7\"") && inspect.contains("\"two\""), inspect);
    }

    @Test
    void aNetworkThatIsNotThereIsToldAndLeavesNothingUnsaid() {
        openForm();
        app.write(RealEngine.IMAGE);
        type("name", name);
        type("network", "none " + name + "-nowhere");
        enter();
        awaitSaid("did not start");
        awaitState(name, "created");
        app.answer("#dialog-verb");
        Waiting.until("removed", PATIENCE, () -> found(name).isEmpty());
        assertTrue(onFx(() -> app.notices.all().getFirst().failure().orElseThrow().detail().contains(name + "-nowhere")));
    }
}
