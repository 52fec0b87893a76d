package dev.longshore.service.terminal;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.IOException;

/**
 * Opens the terminal of a running container's main process. What it has written before comes from its log: an engine that is asked for both at once
 * sends all of the log, however long, and does not say where it ends.
 */
final class AttachOpening implements Opening {

    private static final int HISTORY_LINES = 1_000;
    private static final int HISTORY_BYTES = 1024 * 1024;

    private final TerminalAccess access;
    private final ObjectRef container;

    AttachOpening(TerminalAccess access, ObjectRef container) {
        this.access = access;
        this.container = container;
    }

    @Override
    public ObjectRef container() {
        return container;
    }

    @Override
    public Peer open(TerminalSize size, StreamOwner owner) {
        ContainerFacts facts = ContainerFacts.running(access, container, TerminalOperations.ATTACH);
        if (!facts.tty()) {
            throw new NotOpened(new TerminalState.Failed(noTerminal()));
        }
        byte[] history = history(owner);
        HijackedConnection connection = access.calls().run(container.host(), TerminalOperations.ATTACH, container.name(),
                client -> client.ownedBy(owner).containers().attach(container.id(), DetachKeys.NAMES));
        return new AttachPeer(access, container, facts, connection, history);
    }

    private Failure noTerminal() {
        String words = "it has no terminal";
        return access.calls().host(container.host())
                .map(host -> new Failure(Failure.Cause.NO_TERMINAL, host.name(), host.endpoint().uri(), TerminalOperations.ATTACH, container.name(), 0, words))
                .orElseGet(() -> new Failure(Failure.Cause.NO_TERMINAL, "", "", TerminalOperations.ATTACH, container.name(), 0, words));
    }

    /** Not every log can be read back; the terminal does without. */
    private byte[] history(StreamOwner owner) {
        KeptOutput kept = new KeptOutput(HISTORY_BYTES);
        try {
            access.calls().inBackground().run(container.host(), TerminalOperations.ATTACH, container.name(), client -> {
                try (StreamingResponse log = client.ownedBy(owner).containers().logs(container.id(), LogQuery.ALL.last(HISTORY_LINES))) {
                    read(log, kept);
                }
                return kept;
            });
        } catch (FailureException unreadable) {
            // nothing of it, or a part, shows
        }
        return kept.bytes();
    }

    private static void read(StreamingResponse log, KeptOutput kept) {
        byte[] block = new byte[32 * 1024];
        try {
            for (int count = log.body().read(block); count >= 0; count = log.body().read(block)) {
                kept.add(block, 0, count);
            }
        } catch (IOException cut) {
            throw new EngineException.Disconnected("the log was cut", cut);
        }
    }
}
