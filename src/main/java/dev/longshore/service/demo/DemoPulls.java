package dev.longshore.service.demo;

import dev.longshore.domain.ImageReference;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonText;
import dev.longshore.service.demo.DemoRegistry.Repository;
import dev.longshore.service.demo.DemoStepStream.Step;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /images/create?fromImage=…} of the Demo engine: layers that come side by side and are unpacked one after the other. */
final class DemoPulls {

    private static final String OWN_PLATFORM = "linux/amd64";
    private static final Duration TICK = Duration.ofMillis(90);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final int TICKS = 24;
    private static final int UNPACKS = 3;

    private final DemoEngine engine;
    private final DemoPace pace;
    private final DemoRegistry registry;

    DemoPulls(DemoEngine engine, DemoPace pace, DemoRegistry registry) {
        this.engine = engine;
        this.pace = pace;
        this.registry = registry;
    }

    /**
     * Begins to pull.
     *
     * @param tag      or a digest; empty for {@code latest}
     * @param platform empty for the engine's own
     * @throws DemoFault where nothing can come of it
     */
    InputStream open(String from, String tag, String platform) {
        if (from.isEmpty()) {
            throw DemoFault.badRequest("the Demo engine only pulls: fromImage is missing");
        }
        String text = tag.isEmpty() ? from : from + (tag.contains(":") ? "@" : ":") + tag;
        ImageReference reference = ImageReference.parse(text).orElseThrow(() -> DemoFault.badRequest("invalid reference format: " + text));
        Repository repository = registry.find(reference);
        if (!platform.isEmpty() && !platform.equals(OWN_PLATFORM)) {
            throw DemoFault.notFound("no matching manifest for " + platform + " in the manifest list entries");
        }
        return new DemoStepStream(steps(reference, image(reference, repository)).iterator(), pace);
    }

    private DemoImage image(ImageReference reference, Repository repository) {
        if (reference.digest().isEmpty()) {
            return image(repository, repository.version(reference.tag()));
        }
        return repository.versions().stream().map(version -> image(repository, version))
                .filter(image -> ImageDocuments.digest(repository.name(), image).equals(reference.digest())).findFirst()
                .orElseThrow(() -> DemoRegistry.unknown(reference.toString()));
    }

    private DemoImage image(Repository repository, String version) {
        String name = repository.name() + ":" + version;
        int daysOld = 5 + 40 * (repository.versions().size() - 1 - repository.versions().indexOf(version));
        return new DemoImage("hub/" + name, engine.now().minus(Duration.ofDays(daysOld)), Map.of(), DemoSeed.layers(name, repository.size()));
    }

    private List<Step> steps(ImageReference reference, DemoImage image) {
        List<Step> steps = new ArrayList<>();
        steps.add(record(AT_ONCE, "Pulling from " + reference.path(), reference.version(), null));
        Optional<DemoImage> there = engine.images().byId(image.id());
        boolean upToDate = there.filter(known -> reference.tag().isEmpty() || known.tags().contains(named(reference))).isPresent();
        if (!upToDate) {
            layers(image, there.isPresent(), steps);
        }
        steps.add(record(TICK, "Digest: " + ImageDocuments.digest(reference.familiarRepository(), image), null, null));
        steps.add(new Step(TICK, () -> {
            engine.images().pulled(image, reference.tag().isEmpty() ? "" : named(reference), reference.toString());
            return line("Status: " + (upToDate ? "Image is up to date for " : "Downloaded newer image for ") + reference, null, null);
        }));
        return steps;
    }

    private static String named(ImageReference reference) {
        return reference.familiarRepository() + ":" + reference.tag();
    }

    private static void layers(DemoImage image, boolean there, List<Step> steps) {
        List<Part> parts = new ArrayList<>();
        for (int i = image.layers().size() - 1; i >= 0; i--) {
            if (image.layers().get(i).size() > 0) {
                parts.add(new Part(DemoIds.brief(image.layerId(i)), image.layers().get(i).size()));
            }
        }
        parts.forEach(part -> steps.add(record(AT_ONCE, there ? "Already exists" : "Pulling fs layer", part.id(), DemoJson.object())));
        if (!there) {
            download(parts, steps);
            parts.forEach(part -> unpack(part, steps));
        }
    }

    /** Every layer gets the same share of the line, so that small ones are there first. */
    private static void download(List<Part> parts, List<Step> steps) {
        long largest = parts.stream().mapToLong(Part::size).max().orElse(0);
        long share = Math.max(1, largest / TICKS);
        for (long before = 0; before < largest; before += share) {
            Duration wait = TICK;
            for (Part part : parts) {
                if (before < part.size()) {
                    arrived(part, Math.min(part.size(), before + share), wait, steps);
                    wait = AT_ONCE;
                }
            }
        }
    }

    private static void arrived(Part part, long bytes, Duration wait, List<Step> steps) {
        steps.add(record(wait, "Downloading", part.id(), DemoJson.object("current", bytes, "total", part.size())));
        if (bytes == part.size()) {
            steps.add(record(AT_ONCE, "Verifying Checksum", part.id(), DemoJson.object()));
            steps.add(record(AT_ONCE, "Download complete", part.id(), DemoJson.object()));
        }
    }

    private static void unpack(Part part, List<Step> steps) {
        for (int i = 1; i <= UNPACKS; i++) {
            steps.add(record(TICK, "Extracting", part.id(), DemoJson.object("current", part.size() * i / UNPACKS, "total", part.size())));
        }
        steps.add(record(AT_ONCE, "Pull complete", part.id(), DemoJson.object()));
    }

    /** A layer on its way; {@code size} in bytes. */
    private record Part(String id, long size) { }

    private static Step record(Duration wait, String status, String id, JsonObject progress) {
        return new Step(wait, () -> line(status, id, progress));
    }

    private static String line(String status, String id, JsonObject progress) {
        JsonObject record = DemoJson.object("status", status);
        if (progress != null) {
            record = DemoJson.merge(record, DemoJson.object("progressDetail", progress));
        }
        return JsonText.compact(id == null ? record : DemoJson.merge(record, DemoJson.object("id", id)));
    }
}
