package dev.longshore.service.terminal;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.engine.model.ExecConfig;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.service.terminal.ShellSettings.OpenShell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a terminal by a command, or the shell that is found, in a running container. */
final class ExecOpening implements Opening {

    private static final String TERM = "TERM=xterm-256color";

    private final TerminalAccess access;
    private final ExecWish wish;
    private final Operation operation;
    private final boolean tty;

    /** @param tty whether it gets a terminal, and can be typed to */
    ExecOpening(TerminalAccess access, ExecWish wish, Operation operation, boolean tty) {
        this.access = access;
        this.wish = wish;
        this.operation = operation;
        this.tty = tty;
    }

    @Override
    public ObjectRef container() {
        return wish.container();
    }

    @Override
    public Peer open(TerminalSize size, StreamOwner owner) {
        ContainerFacts facts = ContainerFacts.running(access, wish.container(), operation);
        Optional<String> shell = wish.command().isPresent() ? Optional.empty() : Optional.of(shell(facts));
        List<String> command = wish.command().orElseGet(() -> List.of(shell.orElseThrow()));
        OpenShell begun = access.journal().begin(wish, tty);
        try {
            Begun exec = access.calls().run(wish.container().host(), operation, wish.container().name(),
                    client -> begin(client.ownedBy(owner), command, begun, size));
            shell.ifPresent(found -> access.journal().found(facts.image(), wish.user().orElse(""), found));
            return new ExecPeer(access, facts, begun, exec, shell.isPresent());
        } catch (FailureException failed) {
            undo(begun, failed.failure().outcomeUnknown());
            throw told(failed);
        }
    }

    /** @param unknown whether it may have begun, as where it is closed in that moment */
    private void undo(OpenShell begun, boolean unknown) {
        if (!unknown) {
            access.journal().ended(begun);
            return;
        }
        try {
            new OwnShells(access).end(begun);
        } catch (FailureException silent) {
            // it stays in the journal
        } finally {
            access.journal().released(begun);
        }
    }

    /** What was begun. @param directory empty for the container's own */
    record Begun(String exec, HijackedConnection connection, boolean sized, String directory) { }

    private Begun begin(EngineClient client, List<String> command, OpenShell begun, TerminalSize size) {
        boolean sized = client.exec().takesSize() && !access.podman(wish.container().host());
        ExecConfig config = new ExecConfig(command, wish.user().orElse(""), wish.directory().orElse(""), environment(client.version(), begun),
                wish.privileged(), tty, tty, tty ? DetachKeys.NAMES : "");
        String exec = client.exec().create(wish.container().id(), config);
        return new Begun(exec, client.exec().start(exec, tty, size.columns(), size.rows()), sized, wish.directory().orElse(""));
    }

    /** Older engines take none: then a shell has TERM by the engine, and no mark. */
    private List<String> environment(ApiVersion version, OpenShell begun) {
        List<String> environment = new ArrayList<>(wish.environment());
        if (version.atLeast(1, 25)) {
            if (tty && environment.stream().noneMatch(entry -> entry.startsWith("TERM="))) {
                environment.add(TERM);
            }
            environment.add(OwnShells.entry(begun));
        }
        return environment;
    }

    private String shell(ContainerFacts facts) {
        String user = wish.user().orElse("");
        Optional<String> known = access.journal().shell(facts.image(), user);
        if (known.isPresent()) {
            return known.get();
        }
        ObjectRef container = wish.container();
        ShellFinder.Place place = new ShellFinder.Place(container.id(), user, wish.privileged(), access.podman(container.host()));
        try {
            return access.calls().inBackground().run(container.host(), operation, container.name(),
                    client -> new ShellFinder(access.io()).find(client, place)).orElseThrow(() -> new NotOpened(new TerminalState.NoShell()));
        } catch (FailureException failed) {
            throw told(failed);
        }
    }

    /** Some engines refuse a user or a folder that is not there, others begin it and have it fail. */
    private static RuntimeException told(FailureException failed) {
        Failure failure = failed.failure();
        if (failure.cause() != Failure.Cause.BAD_REQUEST && failure.cause() != Failure.Cause.SERVER_FAULT && failure.cause() != Failure.Cause.NOT_FOUND) {
            return failed;
        }
        String words = failure.detail();
        return switch (ExecEnd.missing(words)) {
            case USER -> new NotOpened(new TerminalState.NoSuchUser(words));
            case DIRECTORY -> new NotOpened(new TerminalState.NoSuchDirectory(words));
            case COMMAND -> failure.cause() == Failure.Cause.NOT_FOUND ? failed : new NotOpened(new TerminalState.NoSuchCommand(words));
            case SOMETHING -> failed;
        };
    }
}
