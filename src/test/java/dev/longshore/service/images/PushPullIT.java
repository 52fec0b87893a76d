package dev.longshore.service.images;

import static dev.longshore.service.images.RegistryRig.failure;
import static dev.longshore.service.images.RegistryRig.succeeded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.testing.PrivateRegistry;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Images to a real registry and back, on whichever engine there is, Podman too. An engine must take the registry on the loopback without
 * TLS: Docker does; Podman where its registries.conf says so, which may be for one port: {@code -Dlongshore.registry.port=5000}.
 */
@ExtendWith(RealEngineExtension.class)
class PushPullIT {

    @TempDir
    private Path folder;
    private RealEngine engine;
    private RegistryRig rig;
    private String tag;
    private boolean podman;
    private boolean containerd;

    @BeforeEach
    void connect(RealEngine real) {
        engine = real;
        tag = real.newName();
        rig = new RegistryRig(real, folder);
        podman = real.client().ping().podman();
        containerd = real.client().system().info().value().driverStatus().stream().anyMatch(pair -> pair.get(1).startsWith("io.containerd."));
    }

    @AfterEach
    void disconnect() {
        rig.close();
    }

    @Test
    void pushesAndPullsByTagByDigestAndByPlatform() {
        try (PrivateRegistry registry = PrivateRegistry.start(folder, false)) {
            ImageReference image = ImageReference.parse(registry.name() + "/it/noise:" + tag).orElseThrow();
            engine.importNoise(image.repository(), image.tag(), 3_000_000);
            String id = engine.client().images().inspect(image.toString()).id();
            TaskState pushed = succeeded(rig.push(image));
            assertTrue(pushed.result().startsWith("sha256:"), pushed.toString());
            remove(image);
            TaskState pulled = succeeded(rig.pull(image));
            assertEquals(id, engine.client().images().inspect(image.toString()).id());
            assertEquals(podman ? id : pushed.result(), pulled.result());
            if (!podman) {   // which tells no sizes of layers, and one part more
                assertEquals(List.of("Pushed"), pushed.parts().stream().map(TaskState.Part::status).toList());
                assertEquals(List.of("Pull complete"), pulled.parts().stream().map(TaskState.Part::status).toList());
                // containerd's store tells of bytes only where a layer takes long
                assertTrue(pulled.total() >= 3_000_000 && pulled.done() == pulled.total() || containerd && pulled.total() == -1, pulled.toString());
            }
            remove(image);
            ImageReference exact = ImageReference.parse(image.familiarRepository() + "@" + pushed.result()).orElseThrow();
            assertEquals(podman ? id : pushed.result(), succeeded(rig.pull(exact)).result());
            assertTrue(rig.exists(exact));
            Task chosen = rig.pulls.pull(rig.session.host().id(), image, Optional.of("linux/" + RegistryRig.architecture()));
            assertEquals(podman ? id : pushed.result(), succeeded(chosen).result());
            engine.client().images().remove(id, true);
        }
    }

    @Test
    void twoPullsOfOneImageAtOnceBothEndWell() {
        try (PrivateRegistry registry = PrivateRegistry.start(folder, false)) {
            ImageReference image = tagged(registry);
            succeeded(rig.push(image));
            remove(image);
            Task one = rig.pull(image);
            Task two = rig.pull(image);
            assertEquals(succeeded(one).result(), succeeded(two).result());
            remove(image);
        }
    }

    @Test
    void aLoginIsNeededGivenAndNeverRecorded() throws IOException {
        try (PrivateRegistry registry = PrivateRegistry.start(folder, true)) {
            ImageReference image = tagged(registry);
            assertEquals(Cause.REGISTRY_DENIED, failure(rig.push(image)).cause());
            rig.logins.type(new RegistryLogin(registry.name(), PrivateRegistry.USER, "wrong", false));
            assertEquals(Cause.REGISTRY_DENIED, failure(rig.push(image)).cause());
            rig.logins.type(new RegistryLogin(registry.name(), PrivateRegistry.USER, PrivateRegistry.PASSWORD, false));
            succeeded(rig.push(image));
            remove(image);
            succeeded(rig.pull(image));
            rig.logins.forget(registry.name());
            remove(image);
            assertEquals(Cause.REGISTRY_DENIED, failure(rig.pull(image)).cause());
            assertFalse(rig.exists(image));
            Files.writeString(folder.resolve("config.json"), "{\"auths\":{\"" + registry.name() + "\":{\"auth\":\"YW5uOml0LXNlY3JldA==\"}}}");
            succeeded(rig.pull(image));
            remove(image);
        }
        assertTrue(rig.recorded.stream().anyMatch(call -> call.target().contains("/push?tag=")));
        assertFalse(rig.recorded.stream().map(call -> call + call.requestBody())
                .anyMatch(text -> text.contains(PrivateRegistry.PASSWORD) || text.toLowerCase(Locale.ROOT).contains("registry-auth")));
    }

    @Test
    void whatIsNotThereIsTold() {
        try (PrivateRegistry registry = PrivateRegistry.start(folder, false)) {
            ImageReference none = ImageReference.parse(registry.name() + "/it/none:1").orElseThrow();
            assertEquals(Cause.REGISTRY_DENIED, failure(rig.pull(none)).cause());
            assertEquals(Cause.NOT_FOUND, failure(rig.push(none)).cause());
        }
    }

    /** The engine's small image under a new name in the registry. */
    private ImageReference tagged(PrivateRegistry registry) {
        ImageReference image = ImageReference.parse(registry.name() + "/it/pause:" + tag).orElseThrow();
        engine.client().images().tag(RealEngine.IMAGE, image.repository(), image.tag());
        return image;
    }

    private void remove(ImageReference image) {
        engine.client().images().remove(image.toString(), false);
    }
}
