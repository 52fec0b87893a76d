package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Offered;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.changes.ChangeNode;
import dev.longshore.service.changes.ChangeOperations;
import dev.longshore.service.changes.ChangeService;
import dev.longshore.service.changes.ChangeTree;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.exchange.ExchangeOperations;
import dev.longshore.service.exchange.ExchangeService;
import dev.longshore.service.exchange.ExchangeService.CommitWish;
import dev.longshore.service.health.HealthCheck;
import dev.longshore.service.health.HealthOperations;
import dev.longshore.service.health.HealthReport;
import dev.longshore.service.health.HealthService;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.processes.ProcessEntry;
import dev.longshore.service.processes.ProcessList;
import dev.longshore.service.processes.ProcessOperations;
import dev.longshore.service.processes.ProcessService;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.transfer.ImportFile;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What goes on inside a container of busybox, and what it can be made into. */
final class InsideChecks {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EngineRig rig;
    private final Path folder;
    private final ProcessService processes;
    private final ChangeService changes;
    private final ExchangeService exchange;
    private String image = "";

    InsideChecks(EngineRig rig, Path folder) {
        this.rig = rig;
        this.folder = folder;
        this.processes = new ProcessService(rig.place().calls());
        this.changes = new ChangeService(rig.place().calls());
        this.exchange = new ExchangeService(rig.place().calls(), rig.tasks);
    }

    Map<Offered, FeatureChecks.Check> all() {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put(ProcessOperations.LIST, this::lists);
        checks.put(ProcessOperations.SIGNAL, this::signals);
        checks.put(ChangeOperations.LIST, this::changes);
        checks.put(ChangeOperations.MEASURE, this::measures);
        checks.put(HealthOperations.RUN, this::health);
        checks.put(ExchangeOperations.COMMIT, this::commits);
        checks.put(ExchangeOperations.WAIT, this::waits);
        checks.put(TransferOperations.EXPORT, this::exports);
        checks.put(TransferOperations.IMPORT, this::imports);
        return checks;
    }

    // ---- containers

    private ObjectRef container(boolean started, Map<String, Object> more, String... command) {
        if (image.isEmpty()) {
            RealEngine.importBusybox(rig.transport(), rig.image + "-sh", "1");
            image = rig.named(rig.image + "-sh:1");
        }
        Map<String, Object> body = new HashMap<>(Map.of("Image", image, "Cmd", List.of(command), "StopSignal", "SIGKILL", "HostConfig", Map.of("NetworkMode", "none")));
        body.putAll(more);
        String name = rig.newName();
        String id = rig.made(rig.truth.containers().create(name, "", Json.PLAIN.write(body)).id());
        if (started) {
            rig.truth.containers().start(id);
        }
        return new ObjectRef(rig.host.id(), ContainerOperations.CONTAINER, id, name);
    }

    private ObjectRef shell(String script) {
        return container(true, Map.of(), "/bin/sh", "-c", script);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private List<ProcessEntry> entries(ObjectRef container) {
        return await(processes.list(container)).entries();
    }

    private Optional<ProcessEntry> process(ObjectRef container, String command) {
        return entries(container).stream().filter(entry -> entry.command().strip().equals(command)).findFirst();
    }

    private ProcessEntry running(ObjectRef container, String command) {
        Waiting.until(command + " runs", PATIENCE, () -> process(container, command).isPresent());
        return process(container, command).orElseThrow();
    }

    private static TaskState over(Task task) {
        TaskState state = task.done().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        assertEquals(TaskState.Phase.SUCCEEDED, state.phase(), state::toString);
        return state;
    }

    // ---- processes

    private void lists() {
        ObjectRef container = shell("busybox sleep 4711 & exec busybox sleep 4712");
        ProcessEntry first = running(container, "busybox sleep 4712");
        running(container, "busybox sleep 4711");
        assertEquals(rig.podman(), first.numbers().inside().isPresent(), first::toString);
        if (rig.podman()) {
            assertEquals(OptionalLong.of(1), first.numbers().inside());
        } else {
            assertNotEquals(OptionalLong.of(1), first.numbers().host());
        }
        rig.truth.containers().kill(container.id(), "SIGKILL");
        Waiting.until("it says that it does not run", PATIENCE, () -> await(processes.list(container)).told() != ProcessList.Told.ALL);
    }

    private List<ProcessEntry> twins(ObjectRef container) {
        return entries(container).stream().filter(entry -> entry.command().strip().equals("busybox sleep 4722")).toList();
    }

    private void signals() {
        ObjectRef container = shell("busybox sleep 4721 & busybox sleep 4722 & busybox sleep 4722 & busybox sleep 4723; exec busybox sleep 4724");
        ProcessEntry wanted = running(container, "busybox sleep 4721");
        running(container, "busybox sleep 4723");
        ProcessService.Found found = await(processes.find(container, wanted));
        assertTrue(found.shell());
        assertEquals(1, found.processes().size(), found::toString);
        assertTrue(found.processes().getFirst().number() > 1 && found.processes().getFirst().number() < 100, found::toString);
        assertEquals(ProcessService.Sent.SENT, await(processes.signal(container, found.processes().getFirst(), "KILL")));
        Waiting.until("it has ended", PATIENCE, () -> process(container, "busybox sleep 4721").isEmpty());
        assertEquals(ProcessService.Sent.GONE, await(processes.signal(container, found.processes().getFirst(), "KILL")));
        // a shell that has forked, and not yet begun the command, is listed under its own
        Waiting.until("both twins run", PATIENCE, () -> twins(container).size() == 2);
        List<ProcessEntry> twins = twins(container);
        assertEquals(2, twins.stream().map(twin -> await(processes.find(container, twin)).processes()).distinct().count(), "each is told apart from its twin");
        assertTrue(await(processes.shell(container)));
        ObjectRef bare = rig.create(true);
        assertEquals(false, await(processes.shell(bare)));
        Waiting.until("it is listed", PATIENCE, () -> !entries(bare).isEmpty());
        assertEquals(false, await(processes.find(bare, entries(bare).getFirst())).shell());
    }

    // ---- changes

    private static Optional<ChangeNode> node(ChangeTree tree, String path) {
        ChangeNode at = tree.root();
        for (String part : path.substring(1).split("/")) {
            Optional<ChangeNode> next = at.children().stream().filter(child -> child.name().equals(part)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private ObjectRef writes() {
        ObjectRef container = shell("busybox mkdir -p /made/deep; echo hello >/made/deep/file; busybox rm /bin/busybox; while true; do read x </nothing; done 2>/made/noise");
        Waiting.until("it has written", PATIENCE, () -> node(await(changes.list(container)), "/bin/busybox").flatMap(ChangeNode::kind).isPresent());
        return container;
    }

    private void changes() {
        ObjectRef container = writes();
        ChangeTree tree = await(changes.list(container));
        assertEquals(Optional.of(ChangeKind.ADDED), node(tree, "/made/deep/file").flatMap(ChangeNode::kind));
        assertEquals(Optional.of(ChangeKind.DELETED), node(tree, "/bin/busybox").flatMap(ChangeNode::kind));
        ObjectRef fresh = container(false, Map.of(), "/bin/sh");
        assertTrue(node(await(changes.list(fresh)), "/made").isEmpty());
    }

    private void measures() {
        ObjectRef container = writes();
        assertEquals(OptionalLong.of(6), await(changes.size(container, "/made/deep/file")));
        assertEquals(OptionalLong.empty(), await(changes.size(container, "/made/deep")));
    }

    // ---- health

    private void health() {
        ObjectRef container = container(true, Map.of("Healthcheck", Map.of("Test", List.of("CMD-SHELL", "echo out; echo err >&2; exit 3"), "Interval", 3_600_000_000_000L)),
                "/bin/sh", "-c", "exec busybox sleep 4731");
        HealthService service = new HealthService(rig.place().calls(), new Masker());
        HealthReport report = HealthReport.of(rig.truth.containers().inspectRaw(container.id()).root(), new Masker());
        // an engine that is spoken with in an old version makes the container without its check
        HealthCheck check = report.check().orElseGet(InsideChecks::check);
        HealthService.Run run = await(service.run(container, check));
        assertEquals(OptionalLong.of(3), run.outcome().exitCode());
        assertTrue(run.outcome().run());
        assertTrue(run.outcome().output().contains("out") && run.outcome().output().contains("err"), run::toString);
        HealthService.Run missing = await(service.run(container, new HealthCheck(List.of("/nope"), "/nope", check.times(), 1)));
        assertEquals(false, missing.outcome().run(), missing::toString);
    }

    private static HealthCheck check() {
        byte[] document = "{\"Config\":{\"Healthcheck\":{\"Test\":[\"CMD-SHELL\",\"echo out; echo err >&2; exit 3\"]}}}".getBytes(StandardCharsets.UTF_8);
        return HealthReport.of(JsonDocument.parse(document).root(), new Masker()).check().orElseThrow();
    }

    // ---- exchange

    private void commits() {
        ObjectRef container = shell("echo hello >/committed; exec busybox sleep 4741");
        running(container, "busybox sleep 4741");
        String name = rig.named(rig.image + "-committed:2");
        CommitWish wish = new CommitWish(ImageName.parse(name).orElseThrow(), "A. Author", "why", true, List.of("CMD [\"/bin/sh\"]", "ENV COLOUR=blue"));
        over(exchange.commit(rig.host, container, wish));
        ImageDetails made = rig.truth.images().inspect(name);
        assertEquals(List.of("/bin/sh"), made.config().cmd());
        assertTrue(made.config().env().contains("COLOUR=blue"), made::toString);
        assertTrue(process(container, "busybox sleep 4741").isPresent(), "it runs on");
        rig.truth.containers().pause(container.id());
        String again = rig.named(rig.image + "-committed-paused:2");   // under one name the first image would stay behind without any
        over(exchange.commit(rig.host, container, new CommitWish(ImageName.parse(again).orElseThrow(), "A. Author", "", true, List.of())));
        assertTrue(rig.truth.containers().inspect(container.id()).state().paused(), "a paused one stays so");
        assertTrue(await(exchange.facts(container)).paused());
        rig.truth.containers().unpause(container.id());
    }

    private void waits() {
        ObjectRef container = rig.create(true);
        Task task = exchange.await(rig.host, container);
        rig.truth.containers().kill(container.id(), "SIGKILL");
        assertEquals("137", over(task).result());
        ObjectRef cancelled = rig.create(true);
        Task left = exchange.await(rig.host, cancelled);
        left.cancel();
        assertEquals(TaskState.Phase.CANCELLED, left.done().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().phase());
    }

    private Path export() {
        ObjectRef container = container(true, Map.of("Env", List.of("PASSWORD=hunter2222"), "Labels", Map.of("a", "b")), "/bin/sh", "-c", "echo hello >/exported; exec busybox sleep 4751");
        running(container, "busybox sleep 4751");
        Path file = folder.resolve(container.name() + ".tar");
        over(rig.transfers(rig).export(rig.host, container, file, false, true, new Masker()));
        return file;
    }

    private void exports() throws IOException {
        Path file = export();
        assertTrue(Files.size(file) > 100_000);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Path notes = file.resolveSibling(file.getFileName() + ".longshore.json");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(notes)));
        String text = Files.readString(notes);
        assertTrue(text.contains("sleep 4751") && !text.contains("hunter2222"), text);
    }

    private void imports() {
        Path file = export();
        ImportFile found = await(rig.transfers(rig).importFile(file.toString()));
        assertTrue(found.importable(), found::toString);
        List<String> instructions = found.notes().orElseThrow().changes();
        String name = rig.named(rig.image + "-imported:3");
        TaskState state = over(rig.transfers(rig).importFiles(rig.host, file, ImageName.parse(name).orElseThrow(), "again", instructions));
        ImageDetails made = rig.truth.images().inspect(name);
        assertEquals(List.of("/bin/sh", "-c", "echo hello >/exported; exec busybox sleep 4751"), made.config().cmd());
        assertTrue(made.config().env().contains("PATH=/bin"), made::toString);
        assertTrue(state.result().startsWith(name) && state.result().contains(made.architecture()), state::result);
    }
}
