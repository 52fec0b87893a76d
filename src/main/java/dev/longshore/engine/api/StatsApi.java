package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerRun;
import dev.longshore.engine.model.ContainerStats;
import dev.longshore.engine.model.PodmanStats;
import dev.longshore.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What containers use. Every method fails with an {@link EngineException}. */
public final class StatsApi {

    private static final String NEVER = "0001-";

    private final Requests requests;

    public StatsApi(Requests requests) {
        this.requests = requests;
    }

    /**
     * {@code GET /containers/{id}/stats?stream=false&one-shot=true}: one sample at once; Docker before 1.41 knows no {@code one-shot} and takes one
     * or two seconds for two samples. Empty where the container does not run: engines then answer nothing, an error with status 200, or zeros of
     * the year 1.
     */
    public Optional<ContainerStats> sample(String id) {
        Target target = new Target("/containers").segment(id).then("/stats").query("stream", "false");
        if (requests.version().atLeast(1, 41)) {
            target.query("one-shot", "true");
        }
        byte[] body = requests.get(target);
        return blank(body) ? Optional.empty() : Optional.of(Requests.json(body, () -> Json.WIRE.read(body, ContainerStats.class))).filter(StatsApi::running);
    }

    private static boolean running(ContainerStats stats) {
        return stats.read() != null && !stats.read().startsWith(NEVER) || stats.read() == null && stats.message() == null && stats.cpu() != null;
    }

    private static boolean blank(byte[] body) {
        for (byte each : body) {
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code GET /libpod/containers/stats?stream=false&containers=…}: a sample of each, which Podman alone gives. Empty where it refused all because
     * one of them is unknown or does not run.
     */
    public Optional<List<PodmanStats.Sample>> samples(Collection<String> ids) {
        Target target = new Target("/libpod/containers/stats").query("stream", "false");
        ids.forEach(id -> target.query("containers", id));
        try {
            byte[] body = requests.get(target);
            return Optional.ofNullable(Requests.json(body, () -> Json.WIRE.read(body, PodmanStats.class)).samples());
        } catch (EngineException.NotFound | EngineException.Conflict oneOfThem) {
            return Optional.empty();
        }
    }

    /** {@code GET /containers/{id}/json}: since when it runs, and within which limits. */
    public ContainerRun run(String id) {
        return requests.get(new Target("/containers").segment(id).then("/json"), ContainerRun.class);
    }
}
