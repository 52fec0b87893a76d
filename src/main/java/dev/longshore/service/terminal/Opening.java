package dev.longshore.service.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.stream.StreamOwner;

/** A way to open a terminal, also once more after its end. Calls block. */
interface Opening {

    ObjectRef container();

    /**
     * Opens it.
     *
     * @param size  taken from the first byte on, where the engine can
     * @param owner of the connection
     * @throws NotOpened                             where the container has not what it takes
     * @throws dev.longshore.domain.FailureException where the engine refuses
     */
    Peer open(TerminalSize size, StreamOwner owner);
}
