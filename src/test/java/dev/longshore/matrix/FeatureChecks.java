package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.DiskUse;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Offered;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.service.build.BuildOperations;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.HostOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.registry.RegistryOperations;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.RunOutcome;
import dev.longshore.service.run.RunRequest;
import dev.longshore.service.system.EngineReport;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.terminal.TerminalOperations;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.testing.PrivateRegistry;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A check of each feature: the app's services do it, and the engine is asked whether it is so. */
final class FeatureChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DOCKERFILE = "FROM scratch AS base\nARG A=none\nLABEL a=$A\nCOPY f /f\nFROM base AS last\nLABEL stage=last\n";

    /** The row of a volume that a container keeps. */
    static final String VOLUME_IN_USE = "remove volume in use";

    private final EngineRig rig;
    private final EngineRig partner;
    private final Optional<PrivateRegistry> registry;
    private final SearchIndex index;
    private final Path folder;
    private final Map<Offered, Check> checks = new HashMap<>();
    private final Map<String, More> more = new LinkedHashMap<>();
    private String digest = "";

    /** Fails, or returns where the engine did what was asked. */
    @FunctionalInterface
    interface Check {
        void run() throws IOException;
    }

    /** A check of one more way to use a feature. */
    record More(Offered feature, Check check) { }

    /** A check that needs what is not there. */
    static final class NotRun extends RuntimeException {
        NotRun(String why) {
            super(why);
        }
    }

    /** A check of what this machine's kernel does not let an engine do. */
    static final class NotHere extends RuntimeException {
        NotHere(String why) {
            super(why);
        }

        /** Whether an engine says that its kernel cannot, as one without bridges or pairs of interfaces. */
        static boolean isSaidBy(String error) {
            return error.contains("operation not supported") || error.contains("Operation not supported");
        }
    }

    /**
     * @param partner  another engine, to copy images to and from
     * @param registry one that the engine may use
     * @param folder   for files, its own
     */
    FeatureChecks(EngineRig rig, EngineRig partner, Optional<PrivateRegistry> registry, SearchIndex index, Path folder) {
        this.rig = rig;
        this.partner = partner;
        this.registry = registry;
        this.index = index;
        this.folder = folder;
        lists();
        containers();
        images();
        registries();
        builds();
        transfers();
        checks.putAll(new NetworkChecks(rig).all());
        checks.putAll(new LogChecks(rig, folder).all());
        checks.putAll(new InsideChecks(rig, folder).all());
        checks.putAll(PlaceChecks.all(rig.place()));
        checks.put(TerminalOperations.ATTACH, new TerminalChecks(rig.place())::attach);
        more.put(VOLUME_IN_USE, new More(VolumeOperations.REMOVE, new VolumeChecks(rig.place())::inUse));
        more.putAll(new PlatformChecks(rig, partner, registry, folder).all());
        new RunChecks(rig).all().forEach((name, check) -> more.put(name, new More(ContainerOperations.CREATE, check)));
    }

    /** By feature: one for each there is. */
    Map<Offered, Check> all() {
        return checks;
    }

    /** By what it is called: further ways to use features. */
    Map<String, More> more() {
        return more;
    }

    private void lists() {
        checks.put(ContainerOperations.LIST, () -> {
            ObjectRef one = rig.create(false);
            until("it is listed", () -> "created".equals(rig.heard.states().get(one.name())));
            rig.truth.containers().remove(one.id(), true, true);
            until("it is listed no more", () -> !rig.heard.states().containsKey(one.name()));
        });
        checks.put(ImageOperations.LIST, () -> {
            String name = rig.newImage(rig.image + "-listed").name();
            until("it is listed", () -> rig.heard.images().values().stream().anyMatch(image -> image.tags().contains(name)));
            rig.truth.images().remove(name, true);
            until("it is listed no more", () -> rig.heard.images().values().stream().noneMatch(image -> image.tags().contains(name)));
        });
        checks.put(HostOperations.FOLLOW_EVENTS, () -> {
            ObjectRef one = rig.create(true);
            until("it runs", () -> "running".equals(rig.heard.states().get(one.name())));
            rig.truth.containers().pause(one.id());
            until("it is paused", () -> "paused".equals(rig.heard.states().get(one.name())));
            rig.truth.containers().unpause(one.id());
            rig.truth.containers().kill(one.id(), "SIGKILL");
            until("it has exited", () -> "exited".equals(rig.heard.states().get(one.name())));
        });
        checks.put(SystemOperations.READ_INFO, () -> {
            EngineReport report = now(rig.system.report(rig.host.id()));
            assertEquals(rig.truth.system().version().version(), report.version().value().version());
            assertTrue(report.info().value().cpus() > 0 && report.clock().isPresent(), report::toString);
        });
        checks.put(SystemOperations.DISK_USAGE, () -> {
            DiskUse.Part images = now(rig.system.diskUse(rig.host.id())).use().parts().getFirst();
            assertTrue(images.count() > 0 && images.size() > 0, images::toString);
        });
    }

    private void containers() {
        checks.put(ContainerOperations.INSPECT, () -> {
            ObjectRef one = rig.create(false);
            assertEquals(one.id(), id(now(rig.containers.inspect(one))));
        });
        checks.put(ContainerOperations.START, () -> {
            ObjectRef one = rig.create(false);
            now(rig.containers.start(one));
            assertTrue(state(one).running());
        });
        checks.put(ContainerOperations.STOP, () -> {
            ObjectRef one = rig.create(true);
            now(rig.containers.stop(one));
            assertFalse(state(one).running());
        });
        checks.put(ContainerOperations.RESTART, () -> {
            ObjectRef one = rig.create(true);
            String before = state(one).startedAt();
            now(rig.containers.restart(one));
            assertTrue(state(one).running());
            assertNotEquals(before, state(one).startedAt());
        });
        checks.put(ContainerOperations.PAUSE, () -> {
            ObjectRef one = rig.create(true);
            now(rig.containers.pause(one));
            assertEquals("paused", state(one).status());
        });
        checks.put(ContainerOperations.UNPAUSE, () -> {
            ObjectRef one = rig.create(true);
            rig.truth.containers().pause(one.id());
            now(rig.containers.unpause(one));
            assertEquals("running", state(one).status());
        });
        checks.put(ContainerOperations.KILL, () -> {
            ObjectRef one = rig.create(true);
            now(rig.containers.kill(one, "SIGKILL"));
            until("it has exited", () -> state(one).status().equals("exited"));
            assertEquals(137L, state(one).exitCode());
        });
        checks.put(ContainerOperations.RENAME, () -> {
            ObjectRef one = rig.create(false);
            now(rig.containers.rename(one, one.name() + "-b"));
            assertEquals(one.id(), id(rig.truth.containers().inspectRaw(one.name() + "-b")));
        });
        checks.put(ContainerOperations.REMOVE, () -> {
            ObjectRef one = rig.create(true);
            now(rig.containers.remove(one, true, true));
            assertThrows(EngineException.NotFound.class, () -> rig.truth.containers().inspect(one.id()));
        });
        checks.put(ContainerOperations.CREATE, this::run);
    }

    /** As the form does it, with an image that has to be pulled before. */
    private void run() throws IOException {
        String image = pushed().toString();
        rig.truth.images().remove(image, true);
        String name = rig.newName();
        RunLine line = RunLineParser.parse("docker run --name " + name + " --network none --hostname box --user 0:0 --workdir /w -e A=b -l c=d -it"
                + " --stop-signal SIGKILL --restart on-failure:3 --memory 64m --read-only --cap-drop ALL " + image + " /pause x").line();
        CreateBody body = CreateBody.of(line);
        RunOutcome outcome = now(rig.runs.run(new RunRequest(rig.host.id(), image, "missing", body)));
        rig.made(outcome.container().id());
        assertEquals(Optional.empty(), outcome.startFailure());
        ContainerDetails made = rig.truth.containers().inspect(name);
        assertTrue(made.state().running() && made.config().tty() && made.config().openStdin(), made::toString);
        assertEquals(List.of("box", "0:0", "/w", "d"), List.of(made.config().hostname(), made.config().user(), made.config().workingDir(), made.config().labels().get("c")));
        assertTrue(made.config().env().contains("A=b") && made.config().cmd().equals(List.of("/pause", "x")), made::toString);
        JsonNode.JsonObject host = (JsonNode.JsonObject) ((JsonNode.JsonObject) rig.truth.containers().inspectRaw(name).root()).get("HostConfig");
        assertEquals("67108864", ((JsonNode.JsonNumber) host.get("Memory")).literal());
        assertEquals(new JsonNode.JsonBoolean(true), host.get("ReadonlyRootfs"));
        assertEquals(new JsonNode.JsonString("on-failure"), ((JsonNode.JsonObject) host.get("RestartPolicy")).get("Name"));
    }

    private void images() {
        checks.put(ImageOperations.INSPECT, () -> {
            ObjectRef image = rig.image(rig.image + ":1");
            assertEquals(image.id(), id(now(rig.images.inspect(image))));
        });
        checks.put(ImageOperations.HISTORY, () -> assertFalse(now(rig.images.history(rig.image(rig.image + ":1"))).isEmpty()));
        checks.put(ImageOperations.TAG, () -> {
            ObjectRef image = rig.image(rig.image + ":1");
            now(rig.images.tag(image, new ImageName(rig.image, "tagged")));
            assertEquals(image.id(), rig.image(rig.named(rig.image + ":tagged")).id());
        });
        checks.put(ImageOperations.UNTAG, () -> {
            ObjectRef image = rig.image(rig.image + ":1");
            rig.truth.images().tag(image.id(), rig.image, "untagged");
            now(rig.images.untag(image, rig.named(rig.image + ":untagged")));
            assertFalse(rig.has(rig.image + ":untagged"));
            assertTrue(rig.has(rig.image + ":1"));
        });
        checks.put(ImageOperations.REMOVE, () -> {
            ObjectRef image = rig.newImage(rig.image + "-removed");
            now(rig.images.remove(image, new ImageRemoval(true, List.of(image.name()), List.of())));
            assertFalse(rig.has(image.name()));
        });
    }

    private void registries() {
        checks.put(RegistryOperations.SEARCH, () -> {
            String term = rig.podman() ? pushed().toString().replaceFirst(":1$", "") : index.name() + "/" + SearchIndex.FOUND;
            assertTrue(now(rig.search.search(rig.host.id(), term)).stream().anyMatch(found -> found.name().equals(term)), term);
        });
        checks.put(ImageOperations.PUSH, () -> {
            ImageReference image = pushed();
            rig.truth.images().remove(image.toString(), true);
            over(partner.pulls.pull(partner.host.id(), image, Optional.empty()));
            assertTrue(partner.has(partner.named(image.toString())), "another engine has it from the registry");
        });
        checks.put(ImageOperations.PULL, () -> pull(Optional.empty()));
        checks.put(ImageOperations.PULL_PLATFORM, () -> pull(Optional.of("linux/" + architecture())));
        more.put("pull by digest", new More(ImageOperations.PULL, this::pullByDigest));
    }

    private void pullByDigest() {
        ImageReference image = pushed();
        rig.truth.images().remove(image.toString(), true);
        ImageReference exact = ImageReference.parse(image.repository() + "@" + digest).orElseThrow();
        over(rig.pulls.pull(rig.host.id(), exact, Optional.empty()));
        assertTrue(rig.has(rig.named(exact.toString())), exact + " is there");
        assertFalse(rig.has(image.toString()), "and no tag that nobody asked for");
    }

    private void pull(Optional<String> platform) {
        ImageReference image = pushed();
        rig.truth.images().remove(image.toString(), true);
        over(rig.pulls.pull(rig.host.id(), image, platform));
        assertEquals(architecture(), rig.truth.images().inspect(image.toString()).architecture());
    }

    /** An image that the registry has, and the engine as well; it sets {@link #digest}. */
    private ImageReference pushed() {
        String repository = registry.orElseThrow(() -> new NotRun("no registry on the port that it may use without TLS")).name() + "/" + rig.newName();
        String name = rig.newImage(repository).name();
        ImageReference image = ImageReference.parse(name).orElseThrow();
        digest = over(rig.pushes.push(rig.host.id(), image)).result();
        assertTrue(digest.startsWith("sha256:"), digest);
        return image;
    }

    private void builds() {
        checks.put(BuildOperations.BUILD, () -> assertEquals("last", build(Map.of(), "", "").config().labels().get("stage")));
        checks.put(BuildOperations.ARGUMENTS, () -> assertEquals("b", build(Map.of("A", "b"), "", "").config().labels().get("a")));
        checks.put(BuildOperations.TARGET, () -> {
            Map<String, String> labels = build(Map.of(), "base", "").config().labels();
            assertTrue(labels.containsKey("a") && !labels.containsKey("stage"), labels::toString);
        });
        checks.put(BuildOperations.PLATFORM, () -> assertEquals(architecture(), build(Map.of(), "", "linux/" + architecture()).architecture()));
    }

    private ImageDetails build(Map<String, String> arguments, String target, String platform) throws IOException {
        Path context = Files.createTempDirectory(folder, "build");
        Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
        Files.writeString(context.resolve("f"), rig.newName());
        String tag = rig.named(rig.image + "-built:" + rig.newName());
        TaskState end = over(rig.builds.build(new BuildOrder(rig.host.id(), context, new BuildOptions("Dockerfile", List.of(tag), arguments, target, false, false, platform))));
        ImageDetails built = rig.truth.images().inspect(tag);
        assertEquals(built.id().replace("sha256:", ""), end.result().replace("sha256:", ""));
        return built;
    }

    private void transfers() {
        checks.put(TransferOperations.SAVE, () -> assertTrue(Files.size(save(rig.image + ":1")) > 1024));
        checks.put(TransferOperations.LOAD, () -> {
            ObjectRef image = rig.newImage(rig.image + "-loaded");
            Path file = save(image.name());
            rig.truth.images().remove(image.name(), true);
            over(rig.transfers(partner).load(rig.host, file));
            assertEquals(image.id(), rig.image(image.name()).id());
        });
        checks.put(TransferOperations.COPY, () -> {
            copy(rig, partner);
            copy(partner, rig);
        });
    }

    private void copy(EngineRig from, EngineRig to) {
        ObjectRef image = from.newImage(from.image + "-copied");
        over(rig.transfers(partner).copy(from.host, to.host, List.of(transfer(image))));
        assertTrue(to.has(to.named(image.name())), image.name() + " is on " + to.host.name());
    }

    private Path save(String name) {
        Path file = folder.resolve(rig.newName() + ".tar");
        over(rig.transfers(partner).save(rig.host, List.of(transfer(rig.image(name))), file, false));
        return file;
    }

    private static TransferImage transfer(ObjectRef image) {
        return new TransferImage(image.id(), List.of(image.name()), 10_000);
    }

    private ContainerDetails.State state(ObjectRef container) {
        return rig.truth.containers().inspect(container.id()).state();
    }

    private static String id(JsonDocument document) {
        return ((JsonNode.JsonString) ((JsonNode.JsonObject) document.root()).get("Id")).value();
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    /** The result, or the failure thrown. */
    static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The state at the end of a task that succeeded; its failure is thrown. */
    static TaskState over(Task task) {
        TaskState end = now(task.done());
        end.failure().ifPresent(failure -> {
            throw new dev.longshore.domain.FailureException(failure, null);
        });
        assertEquals(TaskState.Phase.SUCCEEDED, end.phase(), end::toString);
        return end;
    }

    private static void until(String what, BooleanSupplier condition) {
        Waiting.until(what, PATIENCE, condition);
    }
}
