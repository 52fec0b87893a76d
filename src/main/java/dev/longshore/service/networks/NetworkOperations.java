package dev.longshore.service.networks;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;

/** What the app does with networks. */
public final class NetworkOperations {

    public static final Operation LIST = new Operation("list-networks").by("GET /networks");
    public static final Operation INSPECT = new Operation("inspect-network").by("GET /networks/{id}");
    public static final Operation CREATE = new Operation("create-network").by("POST /networks/create");
    public static final Operation JOIN = new Operation("join-network").by("POST /networks/{id}/connect", "{\"Container\":\"CONTAINER\"}");
    public static final Operation LEAVE = new Operation("leave-network").by("POST /networks/{id}/disconnect", "{\"Container\":\"CONTAINER\"}");
    public static final Operation REMOVE = new Operation("remove-network").by("DELETE /networks/{id}");
    /** Finds those that can go, and removes them, each checked before. */
    public static final Operation PRUNE = new Operation("prune-networks");

    public static final ObjectKind NETWORK = new ObjectKind("network", INSPECT);

    private NetworkOperations() {
    }
}
