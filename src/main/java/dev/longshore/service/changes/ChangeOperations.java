package dev.longshore.service.changes;

import dev.longshore.domain.Operation;

/** What the app asks of an engine about the files that a container has written. */
public final class ChangeOperations {

    public static final Operation LIST = new Operation("list-changes").by("GET /containers/{id}/changes");
    public static final Operation MEASURE = new Operation("measure-file");

    private ChangeOperations() {
    }
}
