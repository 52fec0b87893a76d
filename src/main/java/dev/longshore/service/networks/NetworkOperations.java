package dev.longshore.service.networks;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;

/** What the app does with networks. */
public final class NetworkOperations {

    public static final Operation LIST = new Operation("list-networks");
    public static final Operation INSPECT = new Operation("inspect-network");
    public static final Operation CREATE = new Operation("create-network");
    public static final Operation JOIN = new Operation("join-network");
    public static final Operation LEAVE = new Operation("leave-network");
    public static final Operation REMOVE = new Operation("remove-network");

    public static final ObjectKind NETWORK = new ObjectKind("network", INSPECT);

    private NetworkOperations() {
    }
}
