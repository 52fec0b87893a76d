package dev.longshore.service.prune;

import dev.longshore.domain.Operation;

/** What the app does when it cleans up a host. */
public final class PruneOperations {

    /** Looks what can go, and removes what was agreed to. Each kind has an operation of its own beside it. */
    public static final Operation PRUNE = new Operation("prune");

    private PruneOperations() {
    }
}
