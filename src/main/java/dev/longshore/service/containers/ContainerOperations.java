package dev.longshore.service.containers;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;

/** What the app does with containers. */
public final class ContainerOperations {

    public static final Operation LIST = new Operation("list-containers");
    public static final Operation INSPECT = new Operation("inspect-container");
    public static final Operation CREATE = new Operation("create-container");
    public static final Operation START = new Operation("start");
    public static final Operation STOP = new Operation("stop");
    public static final Operation RESTART = new Operation("restart");
    public static final Operation PAUSE = new Operation("pause");
    public static final Operation UNPAUSE = new Operation("unpause");
    public static final Operation KILL = new Operation("kill");
    public static final Operation RENAME = new Operation("rename");
    public static final Operation REMOVE = new Operation("remove-container");

    public static final ObjectKind CONTAINER = new ObjectKind("container", INSPECT);

    private ContainerOperations() {
    }
}
