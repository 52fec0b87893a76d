package dev.longshore.service.networks;

import dev.longshore.domain.Operation;

/** What the app does with networks. */
public final class NetworkOperations {

    public static final Operation CREATE = new Operation("create-network");
    public static final Operation JOIN = new Operation("join-network");

    private NetworkOperations() {
    }
}
