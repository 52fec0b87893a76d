package dev.longshore.service.logs.feed;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.End;
import dev.longshore.service.logs.feed.LogState.Why;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The loop behind a container's log: look at the container, read, and wait until there is a reason to look again. Events only wake it; what it does
 * depends on what it sees, so that an event that is missed or comes twice changes nothing.
 */
final class LogReader implements AutoCloseable {

    /** As good as never: something else wakes it. */
    private static final Duration LONG = Duration.ofDays(1);

    /** Attempts that fail before it is told; an engine that ends takes its streams with it some time before its host counts as lost. */
    private static final int UNTOLD = 5;
    private static final int MOST_GROWTH = 5;

    private final LogAccess access;
    private final ObjectRef container;
    private final LogRange range;
    private final Delivery delivery;
    private final LogSource source;
    private final RunMarks marks;
    private final HostWatch host;
    private final NamedContainer named;
    private final Given given;
    private final RunReader reader;
    private final AwayHost away;
    private final SilenceWatch silence;
    private final OlderPages pages;
    private final Signal wake = new Signal();
    private volatile boolean closed;
    private volatile Optional<Run> following = Optional.empty();
    private OptionalLong since = OptionalLong.empty();
    private Optional<Run> settled = Optional.empty();
    private int attempts;

    /** @param given by a reading that went before; empty for the first one */
    LogReader(LogAccess access, ObjectRef container, LogRange range, Delivery delivery, Given given) {
        this.access = access;
        this.given = given;
        this.container = container;
        this.range = range;
        this.delivery = delivery;
        this.source = new LogSource(access, container, LogOperations.READ, new StreamOwner());
        this.marks = new RunMarks(delivery);
        this.host = new HostWatch(access.hosts(), container.host(), this::event, wake::raise);
        this.away = new AwayHost(delivery, access.clock());
        this.named = new NamedContainer(source, container);
        this.reader = new RunReader(source, given, delivery, access.clock());
        this.pages = new OlderPages(access.io(), new PastMarks(source, marks, delivery, range.until().orElseGet(access.clock()::instant)));
        this.silence = new SilenceWatch(access.pace(), reader, delivery, () -> following, pages::end);
    }

    /** Before anything is asked: what happens from now on is not missed. */
    void begin() {
        delivery.state(new LogState.Reading());
        host.start();
    }

    void run() {
        try {
            while (!closed) {
                try {
                    step();
                } catch (FailureException failed) {
                    failed(failed.failure());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            following = Optional.empty();
            pages.settle();
        }
    }

    private void step() throws InterruptedException {
        Optional<Run> found = find();
        away.back(access.calls().host(container.host()).map(Host::name));
        if (found.isEmpty()) {
            delivery.flush();
            await(Why.REMOVED);
            return;
        }
        Run run = found.get();
        if (!pages.isOpen()) {
            open(run);
        }
        if (range.until().isEmpty() || run.finished().filter(range.until().get()::isAfter).isPresent()) {
            marks.noticed(run);
        }
        if (range.until().isPresent()) {
            delivery.flush();
            end(End.RANGE);
        } else if (run.running() || settled.filter(run::restsAs).isEmpty()) {
            read(run);
        } else {
            delivery.flush();
            await(run.started().isEmpty() ? Why.NOT_STARTED : Why.STOPPED);
        }
    }

    private void open(Run run) {
        since = range.from(run);
        OptionalLong until = range.to();
        Pager above = given.pager().map(before -> before.of(source)).orElseGet(() -> new Pager(source, given, since, until, access.clock()));
        boolean goesOn = given.pager().isPresent();
        long oldest = goesOn ? given.lastTime() : LogTime.NONE;
        marks.opened(run);
        if (until.isPresent() && !goesOn) {
            List<LogLine> last = above.older(run, RunReader.FIRST).lines();
            delivery.lines(last);
            oldest = OlderPages.oldest(last);
        } else if (!goesOn) {
            reader.first(run, since);
            oldest = given.oldest();
        }
        given.open(above);
        attempts = 0;
        pages.open(above);
        pages.tellPast(run, oldest, host.events());
        settled = run.running() || goesOn ? Optional.empty() : Optional.of(run);
    }

    /** Of the container that is read by now. */
    String id() {
        return named.id();
    }

    /** By a reading that begins now, nothing of this one is given again. */
    Given given() {
        return given;
    }

    /** Until the answer ends. What ends at once again and again is asked ever more rarely. */
    private void read(Run run) throws InterruptedException {
        following = Optional.of(run);
        boolean brought;
        try {
            brought = reader.follow(run, since);
        } finally {
            following = Optional.empty();
        }
        if (!run.running()) {
            reader.checkEnd(run, since);
            settled = Optional.of(run);
        } else if (brought) {
            attempts = 0;
        } else {
            if (attempts++ > 0) {
                reader.checkEnd(run, since);
            }
            wake.await(pause());
        }
    }

    /** The container, or the one that goes on under its name. */
    private Optional<Run> find() {
        String before = named.id();
        Optional<Run> found = named.find();
        if (found.isEmpty() && named.goneJustNow()) {
            delivery.mark(new LogMark(access.clock().instant(), Kind.REMOVED));
        } else if (found.isPresent() && !found.get().id().equals(before)) {
            delivery.flush();
            delivery.mark(new LogMark(access.clock().instant(), Kind.MADE_AGAIN, List.of(found.get().id().substring(0, Math.min(12, found.get().id().length())))));
            delivery.flush();
            given.forget();
            marks.madeAgain();
            settled = Optional.empty();
            if (given.lines() > 0) {
                pages.end();
            }
        }
        return found;
    }

    private void await(Why why) throws InterruptedException {
        attempts = 0;
        rests(new LogState.Waiting(why));
        wake.await(host.events() ? LONG : access.pace().recheck());
    }

    private void failed(Failure failure) throws InterruptedException {
        if (closed) {
            return;
        }
        if (!host.known()) {
            end(End.HOST_REMOVED);
        } else if (host.status() instanceof HostStatus.Lost) {
            away.lost(failure.host());
            await(Why.HOST_LOST);
        } else if (Trouble.passing(failure)) {
            if (++attempts > UNTOLD) {
                rests(new LogState.Failed(failure));
            }
            wake.await(pause());
        } else {
            delivery.flush();
            rests(Trouble.notKept(failure) ? new LogState.NotKept(named.last().map(Run::driver).orElse(""), failure) : new LogState.Failed(failure));
            wake.await(LONG);
        }
    }

    private void end(End why) throws InterruptedException {
        rests(new LogState.Ended(why));
        while (!closed) {
            wake.await(LONG);
        }
    }

    /** Nobody waits longer for older lines of a log that cannot be opened now: those of others would wait too. */
    private void rests(LogState state) {
        delivery.state(state);
        pages.settle();
    }

    private Duration pause() {
        return access.pace().retry().multipliedBy(1L << Math.min(attempts, MOST_GROWTH));
    }

    /** Waits until the log is open, or cannot be opened; then nothing is given. */
    Older older(int lines) {
        return pages.older(named::last, lines, host::events);
    }

    private void event(EngineEvent event) {
        if (!event.kind().equals("container")) {
            return;
        }
        if (event.subject().equals(named.id())) {
            marks.event(event);
            silence.event();
            reader.event(event);
            wake.raise();
        } else if (named.takesName(event)) {
            wake.raise();
        }
    }

    /** The second thread of a log. */
    void watch() {
        silence.run();
    }

    @Override
    public void close() {
        closed = true;
        delivery.close();
        pages.close();
        source.close();
        host.close();
        wake.raise();
        silence.close();
    }
}
