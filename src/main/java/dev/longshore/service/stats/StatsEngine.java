package dev.longshore.service.stats;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.engine.model.ContainerStats;
import dev.longshore.engine.model.PodmanStats;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks one engine for samples, on the caller's thread. */
final class StatsEngine {

    /** Ids are long, and some proxies take short requests only. */
    private static final int PODMAN_BATCH = 50;

    private final HostId host;
    private final EngineCalls calls;

    /** @param calls in the background: nobody has asked for each of them */
    StatsEngine(HostId host, EngineCalls calls) {
        this.host = host;
        this.calls = calls;
    }

    /** What came of asking for one container. */
    sealed interface Outcome {

        /** @param before the sample that came with it, where the engine takes two */
        record Sampled(StatsSample sample, Optional<StatsSample> before) implements Outcome { }

        record NotRunning() implements Outcome { }

        record Failed(Failure failure) implements Outcome { }
    }

    /** The containers in the parts in which they are asked for, one request each. */
    static List<List<String>> parts(List<String> ids, boolean podman) {
        int most = podman ? PODMAN_BATCH : 1;
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += most) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + most)));
        }
        return parts;
    }

    /** One outcome for each. */
    Map<String, Outcome> ask(List<String> ids, boolean podman) {
        Map<String, Outcome> outcomes = new HashMap<>();
        if (podman) {
            outcomes.putAll(askPodman(ids));
        }
        for (String id : ids) {
            outcomes.computeIfAbsent(id, each -> askDocker(each, podman));
        }
        return outcomes;
    }

    /** Those that it told of; none where one of them, which ended just now, spoils the answer, or where it fails: then each is asked for alone. */
    private Map<String, Outcome> askPodman(List<String> ids) {
        Map<String, Outcome> outcomes = new HashMap<>();
        try {
            for (PodmanStats.Sample each : calls.run(host, StatsOperations.SAMPLE, "", client -> client.stats().samples(ids)).orElse(List.of())) {
                outcomes.put(each.id(), new Outcome.Sampled(PodmanSamples.of(each), Optional.empty()));
            }
        } catch (FailureException refused) {
            if (ids.size() == 1 || unreachable(refused.failure())) {
                ids.forEach(id -> outcomes.put(id, new Outcome.Failed(refused.failure())));
            }
        }
        outcomes.keySet().retainAll(ids);
        return outcomes;
    }

    private static boolean unreachable(Failure failure) {
        return failure.status() == 0;
    }

    private Outcome askDocker(String id, boolean podman) {
        try {
            Optional<ContainerStats> told = calls.run(host, StatsOperations.SAMPLE, id, client -> client.stats().sample(id));
            return told.<Outcome>map(stats -> new Outcome.Sampled(DockerSamples.of(stats, podman), DockerSamples.before(stats, podman)))
                    .orElseGet(Outcome.NotRunning::new);
        } catch (FailureException failed) {
            boolean ended = failed.failure().cause() == Failure.Cause.NOT_FOUND || failed.failure().cause() == Failure.Cause.CONFLICT;
            return ended ? new Outcome.NotRunning() : new Outcome.Failed(failed.failure());
        }
    }

    /** What an inspection says of the container's run: unknown where it is refused, as by a proxy; empty where no answer came. */
    Optional<RunFacts> inspect(String id) {
        try {
            return Optional.of(RunFacts.of(calls.run(host, ContainerOperations.INSPECT, id, client -> client.stats().run(id))));
        } catch (FailureException failed) {
            return failed.failure().status() == 0 ? Optional.empty() : Optional.of(RunFacts.UNKNOWN);
        }
    }
}
