package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ImageReference;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.RunOutcome;
import dev.longshore.service.run.RunRequest;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.testing.PrivateRegistry;
import dev.longshore.testing.TwoPlatforms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One image for two platforms: an engine keeps both, or its own alone, and all that is done to images is done to it as well. */
final class PlatformChecks {

    private final EngineRig rig;
    private final EngineRig partner;
    private final Optional<PrivateRegistry> registry;
    private final Path folder;

    PlatformChecks(EngineRig rig, EngineRig partner, Optional<PrivateRegistry> registry, Path folder) {
        this.rig = rig;
        this.partner = partner;
        this.registry = registry;
        this.folder = folder;
    }

    /** By what it is called. */
    Map<String, FeatureChecks.More> all() {
        Map<String, FeatureChecks.More> checks = new LinkedHashMap<>();
        checks.put("two platforms, load and run", new FeatureChecks.More(TransferOperations.LOAD, this::run));
        checks.put("two platforms, save and copy", new FeatureChecks.More(TransferOperations.COPY, this::copy));
        checks.put("two platforms, push and pull", new FeatureChecks.More(ImageOperations.PUSH, this::push));
        return checks;
    }

    private void run() throws IOException {
        ObjectRef image = loaded(rig.image + "-two");
        assertEquals(1, rig.truth.images().list().stream().filter(each -> each.tags().contains(image.name())).count(), "it is listed once");
        assertEquals(1, FeatureChecks.now(rig.images.history(image)).size());
        RunOutcome made = FeatureChecks.now(rig.runs.run(new RunRequest(rig.host.id(), image.name(), "never",
                CreateBody.of(RunLineParser.parse("docker run --network none --stop-signal SIGKILL " + image.name()).line()))));
        rig.made(made.container().id());
        assertEquals(Optional.empty(), made.startFailure());
        assertEquals(image.id(), rig.truth.containers().inspect(made.container().id()).image().replaceFirst("^(?!sha256:)", "sha256:"));
        rig.truth.containers().remove(made.container().id(), true, true);
        FeatureChecks.now(rig.images.remove(image, new ImageRemoval(false, List.of(image.name()), List.of())));
        assertFalse(rig.has(image.name()));
    }

    private void copy() throws IOException {
        ObjectRef image = loaded(rig.image + "-two-copied");
        TransferImage sent = new TransferImage(image.id(), List.of(image.name()), 10_000);
        Path file = folder.resolve(rig.newName() + ".tar");
        FeatureChecks.over(rig.transfers(partner).save(rig.host, List.of(sent), file, false));
        assertTrue(Files.size(file) > 1024);
        FeatureChecks.over(rig.transfers(partner).copy(rig.host, partner.host, List.of(sent)));
        assertTrue(partner.has(partner.named(image.name())), image.name() + " is on " + partner.host.name());
    }

    private void push() throws IOException {
        String name = registry.orElseThrow(() -> new FeatureChecks.NotRun("no registry on the port that it may use without TLS")).name();
        ObjectRef image = loaded(name + "/" + rig.newName());
        ImageReference reference = ImageReference.parse(image.name()).orElseThrow();
        assertTrue(FeatureChecks.over(rig.pushes.push(rig.host.id(), reference)).result().startsWith("sha256:"));
        rig.truth.images().remove(image.name(), true);
        FeatureChecks.over(rig.pulls.pull(rig.host.id(), reference, Optional.empty()));
        assertTrue(rig.has(image.name()));
    }

    private ObjectRef loaded(String repository) throws IOException {
        String name = rig.named(repository + ":1");
        Path file = Files.write(folder.resolve(rig.newName() + ".tar"), TwoPlatforms.tar(name));
        FeatureChecks.over(rig.transfers(partner).load(rig.host, file));
        return rig.image(name);
    }
}
