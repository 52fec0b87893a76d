package dev.longshore.ui.format;

import dev.longshore.domain.Failure.Operation;
import dev.longshore.ui.i18n.Message;
import java.util.Locale;

/** What is being done to an object, as one word: "stopping". */
public final class PendingFormat {

    private PendingFormat() {
    }

    public static Message of(Operation operation) {
        return switch (operation) {
            case START, STOP, RESTART, PAUSE, UNPAUSE, KILL, RENAME, REMOVE_CONTAINER ->
                    Message.of("containers.pending." + operation.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case TAG, UNTAG, REMOVE_IMAGE, CONNECT, LIST_CONTAINERS, LIST_IMAGES, FOLLOW_EVENTS, INSPECT_CONTAINER, INSPECT_IMAGE, HISTORY,
                 SAVE_SETTINGS, LOAD_SETTINGS -> throw new IllegalArgumentException("never pending on a container: " + operation);
        };
    }
}
