package dev.longshore.service.stats;

import dev.longshore.engine.model.ContainerStats;
import dev.longshore.engine.model.PodmanStats;
import dev.longshore.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Answers that engines gave, and such as their documentation describes, where no engine of that kind was at hand. */
final class RecordedStats {

    private static final Path FOLDER = Path.of("src/test/resources/stats");

    static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    private RecordedStats() {
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContainerStats docker(String file) {
        return Json.WIRE.read(text(file), ContainerStats.class);
    }

    static List<ContainerStats> dockerLines(String file) {
        return text(file).lines().map(line -> Json.WIRE.read(line, ContainerStats.class)).toList();
    }

    static PodmanStats.Sample podman(String text) {
        return Json.WIRE.read(text, PodmanStats.class).samples().getFirst();
    }

    /** What the app makes of one answer alone. */
    static StatsReading alone(ContainerStats stats) {
        return StatsFormulas.reading(DockerSamples.before(stats, false), DockerSamples.of(stats, false), limit(0), NOW);
    }

    static RunFacts limit(long memory) {
        return new RunFacts(true, Instant.EPOCH, memory, Optional.empty(), OptionalDouble.empty());
    }
}
