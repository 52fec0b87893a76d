package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Runs single calls on engines off the caller's thread; what goes wrong comes back as a {@link FailureException}. */
public final class EngineCalls {

    private final Function<HostId, HostSession> sessions;
    private final Executor io;
    private final UnaryOperator<EngineClient> purpose;

    /**
     * @param sessions finds a host's session; null for a host that is no longer known
     * @param io       runs blocking calls, each on a thread of its own
     */
    public EngineCalls(Function<HostId, HostSession> sessions, Executor io) {
        this(sessions, io, UnaryOperator.identity());
    }

    private EngineCalls(Function<HostId, HostSession> sessions, Executor io, UnaryOperator<EngineClient> purpose) {
        this.sessions = sessions;
        this.io = io;
        this.purpose = purpose;
    }

    /** The same, for what the user has not asked for: the list of calls tells it apart. */
    public EngineCalls inBackground() {
        return new EngineCalls(sessions, io, EngineClient::inBackground);
    }

    /**
     * Asks something; cancelling the future does not end the request.
     *
     * @param object what it is about, for the words of a failure; empty for the engine itself
     */
    public <T> CompletableFuture<T> ask(HostId host, Operation operation, String object, Function<EngineClient, T> call) {
        try {
            return CompletableFuture.supplyAsync(() -> run(host, operation, object, call), io);
        } catch (RejectedExecutionException closing) {   // a last gesture while the app ends
            return CompletableFuture.failedFuture(new FailureException(notConnected(operation, object, "the app is closing"), closing));
        }
    }

    /** As {@link #ask}, for what may take long: cancelling the future ends the request as well. */
    public <T> CompletableFuture<T> askUntilCancelled(HostId host, Operation operation, String object, Function<EngineClient, T> call) {
        CompletableFuture<T> asked = new CompletableFuture<>();
        try {
            io.execute(() -> {
                Thread caller = Thread.currentThread();
                asked.whenComplete((value, failed) -> {
                    if (asked.isCancelled()) {
                        caller.interrupt();   // its own thread: nothing else can be hit
                    }
                });
                try {
                    asked.complete(run(host, operation, object, call));
                } catch (RuntimeException | Error failed) {
                    asked.completeExceptionally(failed);
                }
            });
        } catch (RejectedExecutionException closing) {
            asked.completeExceptionally(new FailureException(notConnected(operation, object, "the app is closing"), closing));
        }
        return asked;
    }

    private static Failure notConnected(Operation operation, String object, String why) {
        return new Failure(Failure.Cause.NOT_CONNECTED, "", "", operation, object, 0, why);
    }

    /**
     * Changes something. Never repeated by itself. What was changed is listed again at once: events may come late (Podman's take a
     * quarter of a second), and where the answer stays away it is not known whether the change took place.
     */
    public <T> CompletableFuture<T> change(ObjectRef object, Operation operation, Function<EngineClient, T> call) {
        return this.<T>ask(object.host(), operation, object.name(), call).whenComplete((done, failed) -> {
            HostSession session = sessions.apply(object.host());
            if (session != null && failed != null) {
                session.relist();
            } else if (session != null) {
                session.changed(object);
            }
        });
    }

    /** As {@link #ask}, on the caller's own thread: for work that is off the ui's already. */
    public <T> T run(HostId id, Operation operation, String object, Function<EngineClient, T> call) {
        HostSession session = sessions.apply(id);
        if (session == null) {
            throw new FailureException(notConnected(operation, object, "host removed"), null);
        }
        try {
            return call.apply(purpose.apply(session.client(operation, object)));
        } catch (EngineException e) {
            throw new FailureException(EngineFailures.of(e, session.host(), operation, object), e);
        }
    }

    /** Lists a host's objects anew, where it is known: what was done there makes other objects than can be named. */
    public void refresh(HostId id) {
        HostSession session = sessions.apply(id);
        if (session != null) {
            session.relist();
        }
    }

    /** The host as it is known now; empty where it is not. */
    public Optional<Host> host(HostId id) {
        return Optional.ofNullable(sessions.apply(id)).map(HostSession::host);
    }
}
