package dev.longshore.service.processes;

import dev.longshore.domain.Operation;

/** What the app asks of an engine about processes. */
public final class ProcessOperations {

    public static final Operation LIST = new Operation("list-processes").by("GET /containers/{id}/top");
    /** By a command in the container. */
    public static final Operation SIGNAL = new Operation("signal-process");

    private ProcessOperations() {
    }
}
