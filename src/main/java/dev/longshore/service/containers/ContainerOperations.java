package dev.longshore.service.containers;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;

/** What the app does with containers. */
public final class ContainerOperations {

    public static final Operation LIST = new Operation("list-containers").by("GET /containers/json?all=1");
    public static final Operation INSPECT = new Operation("inspect-container").by("GET /containers/{id}/json");
    public static final Operation CREATE = new Operation("create-container").by("POST /containers/create");
    public static final Operation START = new Operation("start").by("POST /containers/{id}/start");
    public static final Operation STOP = new Operation("stop").by("POST /containers/{id}/stop");
    public static final Operation RESTART = new Operation("restart").by("POST /containers/{id}/restart");
    public static final Operation PAUSE = new Operation("pause").by("POST /containers/{id}/pause");
    public static final Operation UNPAUSE = new Operation("unpause").by("POST /containers/{id}/unpause");
    public static final Operation KILL = new Operation("kill").by("POST /containers/{id}/kill?signal=SIGKILL");
    public static final Operation RENAME = new Operation("rename").by("POST /containers/{id}/rename?name=NEW_NAME");
    public static final Operation REMOVE = new Operation("remove-container").by("DELETE /containers/{id}");
    /** Finds those that can go, and removes them, each checked before. */
    public static final Operation PRUNE = new Operation("prune-containers");

    public static final ObjectKind CONTAINER = new ObjectKind("container", INSPECT);

    private ContainerOperations() {
    }
}
