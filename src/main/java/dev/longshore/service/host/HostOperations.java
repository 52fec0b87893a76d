package dev.longshore.service.host;

import dev.longshore.domain.Operation;

/** What the app does with a host as a whole. */
public final class HostOperations {

    public static final Operation CONNECT = new Operation("connect");
    public static final Operation FOLLOW_EVENTS = new Operation("follow-events");

    private HostOperations() {
    }
}
