package dev.longshore.service.tasks;

import java.io.IOException;

/** What a task does, on a thread of its own. */
@FunctionalInterface
public interface Work {

    /**
     * Works until it is done. It ends in success only by returning; a {@link dev.longshore.domain.FailureException} tells why not.
     * After {@link TaskControl#cancelled()} whatever it throws means "stopped", and a return that it was done all the same.
     *
     * @return what came of it, e.g. a digest; may be empty
     */
    String run(TaskControl control) throws IOException;

    /** Whether whoever began it tells how it ended: then nobody else says that it is done. */
    default boolean toldElsewhere() {
        return false;
    }
}
