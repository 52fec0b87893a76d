package dev.longshore.service.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.PrivateRegistry;
import dev.longshore.testing.InstalledDocker;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.RecordedCalls;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds from busybox on a real engine. */
@ExtendWith(RealEngineExtension.class)
class BuildIT {

    private static final String BASE = "FROM scratch AS base\nCOPY busybox /bin/busybox\nCOPY busybox /bin/sh\n";

    @TempDir
    Path folder;

    @BeforeEach
    void busybox() throws IOException {
        Files.copy(Required.program("busybox"), folder.resolve("busybox"));
    }

    private BuildRig rig(RealEngine engine) {
        return new BuildRig(engine.host(), host -> engine.newTransport());
    }

    private void dockerfile(String text) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), text);
    }

    @Test
    void severalStagesBecomeTheImageThatTheDockerCommandBuilds(RealEngine engine) throws IOException {
        dockerfile(BASE + "FROM base AS work\nARG GREETING\nENV A=b\nRUN echo $GREETING > /said\nFROM base\nCOPY --from=work /said /said\nLABEL x=y\nCMD [\"cat\", \"/said\"]\n");
        String tag = engine.newName() + ":1";
        BuildOptions options = new BuildOptions("Dockerfile", List.of(tag), Map.of("GREETING", "hello"), "", false, false, "");
        try (BuildRig rig = rig(engine)) {
            TaskState state = rig.build(folder, options);
            assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
            assertEquals(11, state.parts().size(), state::toString);
            assertTrue(state.parts().stream().allMatch(part -> List.of(StepState.DONE.name(), StepState.CACHED.name()).contains(part.status())), state::toString);
            assertEquals(state.total(), state.done());
            ImageDetails image = engine.client().images().inspect(tag);
            assertEquals(state.result(), image.id());
            Task again = rig.start(folder, options);
            TaskState second = BuildRig.end(again);
            assertEquals(state.result(), second.result());
            assertTrue(second.parts().stream().filter(part -> !part.id().contains("FROM")).allMatch(part -> part.status().equals(StepState.CACHED.name())), second::toString);
            if (!InstalledDocker.tooOldFor("comparing the ids of images that are built")) {
                String theirs = new DockerCommand(BuildContextIT.uri(engine)).build(folder, "--build-arg", "GREETING=hello");
                assertEquals(state.result(), theirs, "config and layers are those of the docker command, down to the id");
            }
            TaskState stage = rig.build(folder, new BuildOptions("Dockerfile", List.of(), Map.of(), "base", false, false, ""));
            assertFalse(stage.result().isEmpty());
            assertFalse(stage.result().equals(state.result()));
        }
    }

    @Test
    void theFailingStepIsMarked(RealEngine engine) throws IOException {
        dockerfile(BASE + "RUN echo before; exit 3\nRUN echo after\n");
        try (BuildRig rig = rig(engine)) {
            TaskState state = rig.build(folder, BuildRig.options());
            Failure failure = state.failure().orElseThrow();
            assertEquals(Failure.Cause.REPORTED, failure.cause());
            assertTrue(failure.detail().contains("returned a non-zero code: 3"), failure.detail());
            Part last = state.parts().getLast();
            assertEquals(StepState.FAILED.name(), last.status());
            assertTrue(last.id().endsWith("RUN echo before; exit 3"), last.id());
        }
    }

    @Test
    void whatTheEngineCannotBuildIsToldInItsWords(RealEngine engine) throws IOException {
        dockerfile("FROM scratch\nNOSUCH thing\n");
        try (BuildRig rig = rig(engine)) {
            assertTrue(rig.build(folder, BuildRig.options()).failure().orElseThrow().detail().contains("NOSUCH"));
        }
    }

    @Test
    void aPrivateBaseImageIsHadWithTheLoginAndNotWithout(RealEngine engine) throws IOException {
        RecordedCalls recorded = new RecordedCalls();
        try (PrivateRegistry registry = PrivateRegistry.start(folder, true);
                BuildRig rig = new BuildRig(engine.host(), host -> new RecordingTransport(engine.newTransport(), recorded))) {
            String base = registry.name() + "/it/private:" + engine.newName();
            String tag = engine.newName() + ":1";
            RegistryLogin login = new RegistryLogin(registry.name(), PrivateRegistry.USER, PrivateRegistry.PASSWORD, false);
            push(engine, base, login);
            Path context = Files.createDirectory(folder.resolve("context"));
            Files.writeString(context.resolve("Dockerfile"), "ARG BASE\nFROM ${BASE}\nLABEL x=y\n");
            BuildOptions options = new BuildOptions("Dockerfile", List.of(tag), Map.of("BASE", base), "", false, true, "");
            Failure without = rig.build(context, options).failure().orElseThrow();
            assertEquals(Failure.Cause.BASE_DENIED, without.cause(), without::toString);
            rig.logins = List.of(new LoginSource.Found(Optional.of(new RegistryLogin(registry.name(), PrivateRegistry.USER, "wrong", false)), ""));
            Failure wrong = rig.build(context, options).failure().orElseThrow();
            assertEquals(Failure.Cause.BASE_DENIED, wrong.cause(), wrong::toString);
            rig.logins = List.of(new LoginSource.Found(Optional.of(login), ""));
            Task task = rig.start(context, options);
            assertEquals(Phase.SUCCEEDED, BuildRig.end(task).phase(), task.state()::toString);
            assertEquals(List.of(Set.of(registry.name()), Set.of(registry.name()), Set.of(registry.name())), rig.asked);
            String shown = BuildRig.output(task) + task.state() + recorded.made;
            assertFalse(shown.contains(PrivateRegistry.PASSWORD) || shown.toLowerCase(Locale.ROOT).contains("x-registry"), shown);
            engine.client().images().remove(tag, true);
            engine.client().images().remove(base, true);
        }
    }

    /** Then gone from the engine. */
    private static void push(RealEngine engine, String image, RegistryLogin login) {
        EngineClient client = engine.client();
        String repository = image.substring(0, image.lastIndexOf(':'));
        String tag = image.substring(image.lastIndexOf(':') + 1);
        engine.importNoise(repository, tag, 100_000);
        try (JsonLines<StreamRecord> lines = client.images().push(repository, tag, new LoginSource.Found(Optional.of(login), "").auth())) {
            for (Optional<StreamRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
                assertFalse(next.get().failed(), next.get().failure());
            }
        }
        client.images().remove(image, false);
    }

    @Test
    void cancellingWhileItRunsEndsTheContainerOfTheStep(RealEngine engine) throws IOException {
        String mark = engine.newName();
        dockerfile(BASE + "RUN echo " + mark + "; sleep 600\n");
        try (BuildRig rig = rig(engine)) {
            Task task = rig.start(folder, BuildRig.options());
            Waiting.until("it runs", Duration.ofSeconds(60), () -> BuildRig.output(task).contains("\n" + mark + "\n") || task.state().phase().over());
            assertEquals(Phase.RUNNING, task.state().phase(), () -> task.state().toString());
            task.cancel();
            assertEquals(Phase.CANCELLED, BuildRig.end(task).phase());
            DockerCommand docker = new DockerCommand(BuildContextIT.uri(engine));
            Waiting.until("the engine has ended it", Duration.ofSeconds(60),
                    () -> !new String(docker.run(List.of("ps", "--no-trunc", "--format", "{{.Command}}"))).contains(mark));
        }
    }

    @Test
    void cancellingInTheUploadLeavesNothing(RealEngine engine) throws IOException {
        dockerfile(BASE);
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(2L << 30);
        }
        String tag = engine.newName() + ":1";
        try (BuildRig rig = rig(engine)) {
            Task task = rig.start(folder, BuildRig.options(tag));
            Waiting.until("some was sent", () -> task.state().done() > 1 << 20);
            task.cancel();
            TaskState state = BuildRig.end(task);
            assertEquals(Phase.CANCELLED, state.phase());
            assertTrue(state.done() < state.total());
            assertEquals("", new String(new DockerCommand(BuildContextIT.uri(engine)).run(List.of("images", "-q", tag))));
        }
    }
}
