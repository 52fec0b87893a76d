package dev.longshore.service.terminal;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.stream.StreamOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Runs commands to their end, several at once, and keeps what they say. */
final class RunOnce {

    /** Bytes of output that are kept, the last ones. */
    static final int MOST = 1024 * 1024;

    /** More wait: each takes a connection to its engine. */
    private static final int AT_ONCE = 8;

    private final TerminalAccess access;
    private final Map<HostId, Semaphore> turns = new ConcurrentHashMap<>();

    RunOnce(TerminalAccess access) {
        this.access = access;
    }

    /** Cancelling the future ends the command. */
    CompletableFuture<RunOutput> run(ExecWish wish) {
        CompletableFuture<RunOutput> result = new CompletableFuture<>();
        StreamOwner owner = new StreamOwner();
        result.whenComplete((output, failed) -> owner.close());
        access.io().execute(() -> {
            Semaphore turn = turns.computeIfAbsent(wish.container().host(), host -> new Semaphore(AT_ONCE));
            turn.acquireUninterruptibly();
            try {
                if (!result.isDone()) {
                    result.complete(output(wish, owner, result));
                }
            } catch (RuntimeException | Error defect) {
                result.completeExceptionally(defect);
            } finally {
                turn.release();
            }
        });
        return result;
    }

    private RunOutput output(ExecWish wish, StreamOwner owner, CompletableFuture<?> result) {
        KeptOutput kept = new KeptOutput(MOST);
        return new RunOutput(wish.container(), end(wish, owner, kept, result), kept.text(), kept.dropped());
    }

    private TerminalState end(ExecWish wish, StreamOwner owner, KeptOutput kept, CompletableFuture<?> result) {
        Instant begun = access.clock().instant();
        try {
            Peer peer = new ExecOpening(access, wish, TerminalOperations.RUN_ONCE, false).open(new TerminalSize(80, 24), owner);
            try {
                read(peer, kept);
                if (!result.isDone()) {
                    return peer.ended(kept.text(), kept.text(), Duration.between(begun, access.clock().instant()));
                }
                peer.finish();
                return new TerminalState.Closed();
            } finally {
                peer.released();
            }
        } catch (NotOpened because) {
            return because.state();
        } catch (FailureException failed) {
            return failed.failure().outcomeUnknown() ? new TerminalState.Lost(failed.failure()) : new TerminalState.Failed(failed.failure());
        }
    }

    /** A connection that breaks has ended as well; the engine is asked what that means. */
    private static void read(Peer peer, KeptOutput kept) {
        try {
            PlainExec.read(peer.connection(), kept, kept);
        } catch (EngineException broken) {
            // see above
        }
    }
}
