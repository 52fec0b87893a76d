package dev.longshore.service.logs.feed;

import dev.longshore.domain.Operation;

/** What the app does with the logs of containers. */
public final class LogOperations {

    public static final Operation READ = new Operation("read-log").by("GET /containers/{id}/logs");
    public static final Operation SAVE = new Operation("save-log");

    private LogOperations() {
    }
}
