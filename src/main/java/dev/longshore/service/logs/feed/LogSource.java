package dev.longshore.service.logs.feed;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.EngineFailures;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.logs.decode.LogForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/** The engine that has a container's log. All that is opened through it ends with it. Calls block; they fail with a {@code FailureException}. */
final class LogSource implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final LogAccess access;
    private final ObjectRef container;
    private final Operation operation;
    private final EngineCalls background;
    private final StreamOwner owner;

    /** @param owner of what is opened */
    LogSource(LogAccess access, ObjectRef container, Operation operation, StreamOwner owner) {
        this.access = access;
        this.container = container;
        this.operation = operation;
        this.owner = owner;
        this.background = access.calls().inBackground();
    }

    /** @param idOrName of a container that is on the host */
    Run look(String idOrName) {
        return background.run(container.host(), operation, container.name(), client -> Run.of(client.containers().logged(idOrName)));
    }

    /** Asks because the user wants to see it. */
    LogAnswer open(Run run, LogQuery query) {
        return access.calls().run(container.host(), operation, container.name(), client -> opened(client, run, query));
    }

    /**
     * Reads an answer to its end, because what was asked for needs it. Where the last lines of a log are asked for, Docker 28.5 gives nothing and never
     * ends once the log was emptied, and 20.10 may stop in the middle while files are rotated: then the log is read from its beginning.
     *
     * @param most lines that are kept, the last ones
     */
    Excerpt read(Run run, LogQuery query, int most) {
        return background.run(container.host(), operation, container.name(), client -> {
            Optional<Excerpt> found = query.tail().isEmpty() ? Optional.empty() : unlessItStalls(opened(client, run, query), most, !run.running());
            return found.orElseGet(() -> Excerpt.read(opened(client, run, query.whole()), most, !run.running()));
        });
    }

    private Optional<Excerpt> unlessItStalls(LogAnswer answer, int most, boolean settled) {
        Stall stall = new Stall(answer, access.io(), LONGEST_SILENCE);
        try (stall) {
            return Optional.of(Excerpt.read(answer, most, settled));
        } catch (EngineException cut) {
            if (!stall.hasEnded()) {
                throw cut;
            }
            return Optional.empty();
        }
    }

    /** Reads the log from its beginning. @param since where that is; @param before the number of a line; @param most lines before it that are kept */
    ByNumber numbered(Run run, OptionalLong since, long before, int most) {
        return background.run(container.host(), operation, container.name(), client -> ByNumber.read(opened(client, run, LogQuery.TIMED.from(since)), before, most));
    }

    /** Whether any line stands in that part of the log; reads no more than the first. */
    boolean anything(Run run, OptionalLong since, OptionalLong until) {
        return background.run(container.host(), operation, container.name(), client -> {
            try (LogAnswer answer = opened(client, run, LogQuery.TIMED.from(since).to(until))) {
                boolean more = true;
                while (more && answer.pieces() == 0) {
                    more = answer.read();
                }
                return answer.pieces() > 0;
            }
        });
    }

    /** What the engine still knows to have happened to the container. @param until by this machine's clock */
    List<EngineEvent> events(Run run, Instant from, Instant until) {
        return background.run(container.host(), operation, container.name(), client -> PastEvents.of(client.ownedBy(owner), run, from, until));
    }

    /** What an answer that is open already has thrown. */
    FailureException failure(EngineException thrown) {
        return new FailureException(access.calls().host(container.host()).map(host -> EngineFailures.of(thrown, host, operation, container.name()))
                .orElseGet(() -> new Failure(Failure.Cause.NOT_CONNECTED, "", "", operation, container.name(), 0, "host removed")), thrown);
    }

    /** Hands over the answer as it is sent, with its form. */
    <T> T raw(Run run, LogQuery query, BiFunction<StreamingResponse, LogForm, T> use) {
        return access.calls().run(container.host(), operation, container.name(), client -> {
            try (StreamingResponse answer = client.ownedBy(owner).containers().logs(run.id(), query)) {
                return use.apply(answer, form(client, run, answer, query));
            }
        });
    }

    private LogForm form(EngineClient client, Run run, StreamingResponse answer, LogQuery query) {
        LogForm form = LogForm.of(client.version(), answer.headers().first("Content-Type"), run.tty(), traits().podman())
                .with(run.started().stream().toList(), run.finished().stream().toList());
        return query.timestamps() ? form : form.withoutTimes();
    }

    EngineTraits traits() {
        HostSession session = access.hosts().find(container.host());
        return EngineTraits.of(session == null ? new HostStatus.Connecting() : session.status());
    }

    @Override
    public void close() {
        owner.close();
    }

    private LogAnswer opened(EngineClient client, Run run, LogQuery query) {
        StreamingResponse answer = client.ownedBy(owner).containers().logs(run.id(), query);
        return new LogAnswer(answer, form(client, run, answer, query));
    }
}
