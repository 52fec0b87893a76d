package dev.longshore.service.exchange;

import dev.longshore.domain.Operation;

/** What the app does with a container as a whole. */
public final class ExchangeOperations {

    public static final Operation COMMIT = new Operation("commit-container");
    public static final Operation WAIT = new Operation("wait-container").by("POST /containers/{id}/wait");

    private ExchangeOperations() {
    }
}
