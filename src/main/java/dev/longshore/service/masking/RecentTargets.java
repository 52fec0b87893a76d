package dev.longshore.service.masking;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The newest paths and queries that hold no secret. The app asks for the same ones again and again, and a look at one of them costs as much as the
 * request. Any thread.
 */
final class RecentTargets {

    private static final int MAX_TARGETS = 1_000;

    /** Longer ones are rare, and would take memory. */
    private static final int MAX_CHARS = 500;

    private final SequencedSet<String> targets = new LinkedHashSet<>();

    synchronized boolean contains(String target) {
        return targets.contains(target);
    }

    synchronized void add(String target) {
        if (target.length() > MAX_CHARS) {
            return;
        }
        targets.add(target);
        if (targets.size() > MAX_TARGETS) {
            targets.removeFirst();
        }
    }

    synchronized int size() {
        return targets.size();
    }
}
