package dev.longshore.service.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.transport.HijackedConnection;
import java.time.Duration;
import java.util.List;

/** The main process of a container, which goes on when the terminal is closed. */
final class AttachPeer implements Peer {

    private final TerminalAccess access;
    private final ObjectRef container;
    private final ContainerFacts facts;
    private final HijackedConnection connection;
    private final byte[] history;

    AttachPeer(TerminalAccess access, ObjectRef container, ContainerFacts facts, HijackedConnection connection, byte[] history) {
        this.access = access;
        this.container = container;
        this.facts = facts;
        this.connection = connection;
        this.history = history;
    }

    @Override
    public HijackedConnection connection() {
        return connection;
    }

    @Override
    public byte[] history() {
        return history;
    }

    @Override
    public boolean sized() {
        return false;
    }

    @Override
    public boolean held() {
        return false;
    }

    @Override
    public void resize(TerminalSize size) {
        access.calls().inBackground().run(container.host(), TerminalOperations.ATTACH, container.name(), client -> {
            client.containers().resize(container.id(), size.columns(), size.rows());
            return size;
        });
    }

    @Override
    public boolean containerRuns() {
        return facts.sameRun(ContainerFacts.look(access, container, TerminalOperations.ATTACH));
    }

    @Override
    public TerminalState ended(String first, String last, Duration ran) {
        return facts.over(access, container, TerminalOperations.ATTACH, true).orElseGet(() -> new TerminalState.Detached(TerminalState.Detached.Why.KEYS));
    }

    @Override
    public List<InnerProcess> runs() {
        return List.of();
    }

    @Override
    public void finish() {
        // nothing of it was begun by the app
    }

    @Override
    public void released() {
        // as above
    }
}
