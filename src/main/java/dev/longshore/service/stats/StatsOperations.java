package dev.longshore.service.stats;

import dev.longshore.domain.Offer;
import dev.longshore.domain.Operation;

/** What the app asks of an engine about what containers use. */
public final class StatsOperations {

    public static final Operation SAMPLE = new Operation("stats").by("GET /containers/{id}/stats?stream=false&one-shot=true");

    /** Which engines can be asked for all running containers, round after round: without {@code one-shot} each takes them one or two seconds. */
    public static final Offer ALL_RUNNING = Offer.since("1.41").alwaysByPodman();

    private StatsOperations() {
    }
}
