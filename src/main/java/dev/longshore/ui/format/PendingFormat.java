package dev.longshore.ui.format;

import dev.longshore.domain.Failure.Operation;
import dev.longshore.ui.i18n.Message;

/** What is being done to an object, as one word: "stopping". */
public final class PendingFormat {

    private PendingFormat() {
    }

    public static Message of(Operation operation) {
        return Message.of(switch (operation) {
            case START -> "containers.pending.start";
            case STOP -> "containers.pending.stop";
            case RESTART -> "containers.pending.restart";
            case PAUSE -> "containers.pending.pause";
            case UNPAUSE -> "containers.pending.unpause";
            case KILL -> "containers.pending.kill";
            case RENAME -> "containers.pending.rename";
            case REMOVE_CONTAINER -> "containers.pending.remove";
            case TAG, UNTAG, REMOVE_IMAGE, CONNECT, LIST_CONTAINERS, LIST_IMAGES, FOLLOW_EVENTS, INSPECT_CONTAINER, INSPECT_IMAGE, HISTORY,
                 READ_INFO, DISK_USAGE, SEARCH, PULL, PUSH, CREATE_CONTAINER, CREATE_VOLUME, CREATE_NETWORK, JOIN_NETWORK, BUILD, SAVE_IMAGES,
                 LOAD_IMAGES, COPY_IMAGES, READ_CREDENTIALS, UNEXPECTED -> throw new IllegalArgumentException("never pending on a container: " + operation);
        });
    }
}
