package dev.longshore.service.resource;

import java.util.Set;

/**
 * What of the objects of a kind may lie on the disk, so that the next start has something to show at once. All else is left out: an environment,
 * a command line and options are never named here. What is named is covered by the masker all the same.
 *
 * @param type    as read from the wire
 * @param members names of the wire's members that are kept
 * @param labels  the labels that are kept
 * @param passing those of the members that change by themselves, as a status does that counts minutes: no reason to write
 */
public record CacheForm<T>(Class<T> type, Set<String> members, Set<String> labels, Set<String> passing) {

    public CacheForm {
        members = Set.copyOf(members);
        labels = Set.copyOf(labels);
        passing = Set.copyOf(passing);
    }
}
