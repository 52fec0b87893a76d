package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.service.build.BuildOperations;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.testing.PrivateRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What needs a login at its registry: refused without one and with a wrong one, done with the right one. */
final class LoginChecks {

    private final EngineRig rig;
    private final Optional<PrivateRegistry> registry;
    private final Path folder;

    /** @param registry one that asks for a login */
    LoginChecks(EngineRig rig, Optional<PrivateRegistry> registry, Path folder) {
        this.rig = rig;
        this.registry = registry;
        this.folder = folder;
    }

    /** By what it is called. */
    Map<String, FeatureChecks.More> all() {
        Map<String, FeatureChecks.More> checks = new LinkedHashMap<>();
        checks.put("push with a login", new FeatureChecks.More(ImageOperations.PUSH, this::push));
        checks.put("pull with a login", new FeatureChecks.More(ImageOperations.PULL, this::pull));
        checks.put("build on a base behind a login", new FeatureChecks.More(BuildOperations.BUILD, this::build));
        return checks;
    }

    private void push() {
        ImageReference image = image();
        logOut();
        assertEquals(Cause.REGISTRY_DENIED, refused(rig.pushes.push(rig.host.id(), image)));
        type("wrong");
        assertEquals(Cause.REGISTRY_DENIED, refused(rig.pushes.push(rig.host.id(), image)));
        type(PrivateRegistry.PASSWORD);
        assertTrue(FeatureChecks.over(rig.pushes.push(rig.host.id(), image)).result().startsWith("sha256:"));
    }

    private void pull() {
        ImageReference image = pushed();
        logOut();
        assertEquals(Cause.REGISTRY_DENIED, refused(rig.pulls.pull(rig.host.id(), image, Optional.empty())));
        type(PrivateRegistry.PASSWORD);
        FeatureChecks.over(rig.pulls.pull(rig.host.id(), image, Optional.empty()));
        assertTrue(rig.has(image.toString()), image + " is there");
    }

    private void build() throws IOException {
        ImageReference base = pushed();
        Path context = Files.createTempDirectory(folder, "login");
        Files.writeString(context.resolve("Dockerfile"), "FROM " + base + "\nLABEL behind=login\n");
        String tag = rig.named(rig.image + "-behind:1");
        FeatureChecks.over(rig.builds.build(new BuildOrder(rig.host.id(), context, new BuildOptions("Dockerfile", List.of(tag), Map.of(), "", false, false, ""))));
        assertEquals("login", rig.truth.images().inspect(tag).config().labels().get("behind"));
    }

    /** An image that the registry has and the engine has not. */
    private ImageReference pushed() {
        ImageReference image = image();
        type(PrivateRegistry.PASSWORD);
        FeatureChecks.over(rig.pushes.push(rig.host.id(), image));
        rig.truth.images().remove(image.toString(), true);
        return image;
    }

    private ImageReference image() {
        return ImageReference.parse(rig.newImage(name() + "/" + rig.newName()).name()).orElseThrow();
    }

    private String name() {
        return registry.orElseThrow(() -> new FeatureChecks.NotRun("no registry on the port that it may use without TLS")).name();
    }

    private void type(String password) {
        rig.logins.type(new RegistryLogin(name(), PrivateRegistry.USER, password, false));
    }

    private void logOut() {
        rig.logins.forget(name());
    }

    private static Cause refused(Task task) {
        TaskState end = FeatureChecks.now(task.done());
        return end.failure().orElseThrow(() -> new AssertionError("not refused: " + end)).cause();
    }
}
