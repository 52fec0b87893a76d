package dev.longshore.service.terminal;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.ExecState;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.service.terminal.ShellSettings.OpenShell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** A command that was begun in a container, with a terminal. */
final class ExecPeer implements Peer {

    /** What every process of a container gets when its main process ends. */
    private static final int KILLED = 137;

    private static final int MOST = 4 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final TerminalAccess access;
    private final ContainerFacts facts;
    private final OpenShell shell;
    private final ObjectRef container;
    private final ExecOpening.Begun begun;
    private final boolean isShell;
    private boolean shellGone;

    /** @param isShell whether it is the shell that was found, which by itself does nothing */
    ExecPeer(TerminalAccess access, ContainerFacts facts, OpenShell shell, ExecOpening.Begun begun, boolean isShell) {
        this.access = access;
        this.facts = facts;
        this.shell = shell;
        this.container = OwnShells.container(shell);
        this.begun = begun;
        this.isShell = isShell;
    }

    @Override
    public HijackedConnection connection() {
        return begun.connection();
    }

    @Override
    public byte[] history() {
        return NOTHING;
    }

    @Override
    public boolean sized() {
        return begun.sized();
    }

    @Override
    public boolean held() {
        return true;
    }

    @Override
    public void resize(TerminalSize size) {
        ask(client -> {
            client.exec().resize(begun.exec(), size.columns(), size.rows());
            return null;
        });
    }

    @Override
    public boolean containerRuns() {
        return facts.sameRun(ContainerFacts.look(access, container, TerminalOperations.EXEC));
    }

    @Override
    public TerminalState ended(String first, String last, Duration ran) {
        Optional<ExecState> state = state();
        ExecEnd end = state.map(known -> ExecEnd.of(known, access.podman(container.host()), last)).orElse(ExecEnd.ENDED);
        OptionalInt code = state.map(ExecState::exitCode).map(known -> OptionalInt.of(known.intValue())).orElse(OptionalInt.empty());
        if (end == ExecEnd.NOT_STARTED) {
            access.journal().ended(shell);
            return notStarted(first.strip(), state.orElseThrow());
        }
        boolean unsure = state.isEmpty() || end == ExecEnd.RUNS_ON || code.equals(OptionalInt.of(KILLED));
        Optional<TerminalState> withContainer = facts.over(access, container, TerminalOperations.EXEC, unsure);
        if (withContainer.isEmpty() && end == ExecEnd.RUNS_ON) {
            return new TerminalState.Detached(TerminalState.Detached.Why.KEYS);
        }
        access.journal().ended(shell);
        return withContainer.orElseGet(() -> new TerminalState.Ended(code, ran));
    }

    /** Empty where the engine has forgotten it, as Podman does when the container ends. */
    private Optional<ExecState> state() {
        try {
            return Optional.of(ask(client -> PlainExec.ended(client, begun.exec())));
        } catch (FailureException failed) {
            Cause cause = failed.failure().cause();
            if (cause == Cause.NOT_FOUND || cause == Cause.CONFLICT) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private TerminalState notStarted(String said, ExecState state) {
        String text = access.masker().text(said.isEmpty() ? "exit code " + state.exitCode() : said);
        return switch (ExecEnd.missing(text).orCommand(text, this::directoryIsThere)) {
            case USER -> new TerminalState.NoSuchUser(text);
            case DIRECTORY -> new TerminalState.NoSuchDirectory(text);
            case COMMAND -> {
                if (isShell) {
                    access.journal().forget(facts.image(), shell.user());
                    shellGone = true;
                }
                yield new TerminalState.NoSuchCommand(text);
            }
            case SOMETHING -> new TerminalState.Failed(access.calls().host(container.host())
                    .map(host -> new Failure(Cause.REPORTED, host.name(), host.endpoint().uri(), TerminalOperations.EXEC, container.name(), 0, text))
                    .orElseGet(() -> new Failure(Cause.REPORTED, "", "", TerminalOperations.EXEC, container.name(), 0, text)));
        };
    }

    /** Podman 4 has the same words for whatever a terminal cannot be begun with, and others without a terminal. */
    private boolean directoryIsThere() {
        if (begun.directory().isEmpty()) {
            return true;
        }
        return ask(client -> {
            PlainExec.Said said = PlainExec.run(client, container.id(), PlainExec.config(List.of("sh", "-c", "exit 0"), shell.user(), begun.directory(), List.of(),
                    shell.privileged()), MOST);
            return ExecEnd.missing(said.words()) != ExecEnd.Missing.DIRECTORY;
        });
    }

    /** The shell that was found last is not there any more. */
    @Override
    public boolean worthAnother() {
        return shellGone;
    }

    @Override
    public List<InnerProcess> runs() {
        return new OwnShells(access).find(shell).orElse(List.of()).stream().filter(each -> each.tty() && !(isShell && each.leads())).map(OwnShells.Marked::process).toList();
    }

    @Override
    public void finish() {
        new OwnShells(access).end(shell);
    }

    @Override
    public void released() {
        access.journal().released(shell);
    }

    private <T> T ask(Function<EngineClient, T> call) {
        return access.calls().inBackground().run(container.host(), TerminalOperations.EXEC, container.name(), call);
    }
}
