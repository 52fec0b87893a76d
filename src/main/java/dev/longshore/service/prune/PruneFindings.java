package dev.longshore.service.prune;

import java.util.List;

/**
 * What a category found on a host.
 *
 * @param candidates what can go
 * @param notes      what looks as if it could go and is not offered, and why
 */
public record PruneFindings(List<PruneCandidate> candidates, List<PruneReason> notes) {

    public PruneFindings {
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
    }
}
