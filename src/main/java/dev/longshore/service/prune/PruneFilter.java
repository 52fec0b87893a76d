package dev.longshore.service.prune;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the user wants to see of a preview. It never goes to an engine: engines combine filters in different ways.
 *
 * @param olderThan what is not known to be older does not pass; empty lets every age pass
 * @param label     {@code key} or {@code key=value}; blank lets all pass
 * @param project   the compose project; empty lets all pass
 */
public record PruneFilter(Optional<Duration> olderThan, String label, Optional<String> project) {

    public static final PruneFilter ALL = new PruneFilter(Optional.empty(), "", Optional.empty());

    /** @param now by the engine's clock */
    public boolean passes(PruneCandidate candidate, Instant now) {
        return oldEnough(candidate, now) && labelled(candidate) && (project.isEmpty() || project.equals(candidate.project()));
    }

    private boolean oldEnough(PruneCandidate candidate, Instant now) {
        return olderThan.isEmpty() || candidate.age(now).filter(age -> age.compareTo(olderThan.get()) > 0).isPresent();
    }

    private boolean labelled(PruneCandidate candidate) {
        String wanted = label.strip();
        int equals = wanted.indexOf('=');
        String key = equals < 0 ? wanted : wanted.substring(0, equals);
        String value = candidate.labels().get(key);
        return wanted.isEmpty() || value != null && (equals < 0 || value.equals(wanted.substring(equals + 1)));
    }
}
