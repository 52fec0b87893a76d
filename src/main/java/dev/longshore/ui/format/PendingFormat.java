package dev.longshore.ui.format;

import dev.longshore.domain.Operation;
import dev.longshore.ui.i18n.Message;

/** What is being done to an object, as one word: "stopping". */
public final class PendingFormat {

    private PendingFormat() {
    }

    public static Message of(Operation operation) {
        return Message.of("pending." + operation.id());
    }
}
