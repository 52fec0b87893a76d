package dev.longshore.service.prune;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What could go on a host at one moment.
 *
 * @param at     that moment by the engine's clock, which the ages of candidates are told by
 * @param found  by the id of the category
 * @param failed why a category could not be looked at, by its id
 * @param unmeasured why the bytes of a category could not be had, by its id
 */
public record PrunePreview(Host host, Instant at, Map<String, PruneFindings> found, Map<String, Failure> failed, Map<String, Failure> unmeasured) {

    public PrunePreview {
        found = Map.copyOf(found);
        failed = Map.copyOf(failed);
        unmeasured = Map.copyOf(unmeasured);
    }

    /** What can go of a category; nothing where it failed. */
    public List<PruneCandidate> candidates(String category) {
        PruneFindings findings = found.get(category);
        return findings == null ? List.of() : findings.candidates();
    }

    /** What looks as if it could go and is not offered. */
    public List<PruneReason> notes(String category) {
        PruneFindings findings = found.get(category);
        return findings == null ? List.of() : findings.notes();
    }
}
