package dev.longshore.service.logs.feed;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.End;
import dev.longshore.service.logs.feed.LogState.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
    private final Given given = new Given();
    private final RunReader reader;
    private final Signal wake = new Signal();
    private final Signal watchful = new Signal();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile Optional<Run> following = Optional.empty();
    private volatile Optional<Pager> pager = Optional.empty();
    private OptionalLong since = OptionalLong.empty();
    private Optional<Run> settled = Optional.empty();
    private boolean lost;
    private int attempts;

    LogReader(LogAccess access, ObjectRef container, LogRange range, Delivery delivery) {
        this.access = access;
        this.container = container;
        this.range = range;
        this.delivery = delivery;
        this.source = new LogSource(access, container, LogOperations.READ, new StreamOwner());
        this.marks = new RunMarks(delivery);
        this.host = new HostWatch(access.hosts(), container.host(), this::event, wake::raise);
        this.named = new NamedContainer(source, container);
        this.reader = new RunReader(source, given, delivery, access.clock());
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
            opened.countDown();
        }
    }

    private void step() throws InterruptedException {
        Optional<Run> found = find();
        back();
        if (found.isEmpty()) {
            delivery.flush();
            await(Why.REMOVED);
            return;
        }
        Run run = found.get();
        if (pager.isEmpty()) {
            open(run);
        }
        marks.noticed(run);
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
        since = range.sinceLastStart() ? nanos(run.started()) : nanos(range.since());
        OptionalLong until = nanos(range.until());
        Pager above = new Pager(source, given, since, until, access.clock());
        if (until.isPresent()) {
            delivery.lines(above.older(run, RunReader.FIRST).lines());
        } else {
            marks.opened(run);
            reader.first(run, since);
        }
        attempts = 0;
        pager = Optional.of(above);
        opened.countDown();
        settled = run.running() ? Optional.empty() : Optional.of(run);
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
            pager.filter(any -> given.lines() > 0).ifPresent(Pager::end);
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
            if (!lost) {
                lost = true;
                delivery.mark(new LogMark(access.clock().instant(), Kind.HOST_LOST, List.of(failure.host())));
                delivery.flush();
            }
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

    private void back() {
        if (lost) {
            lost = false;
            delivery.mark(new LogMark(access.clock().instant(), Kind.HOST_BACK, access.calls().host(container.host()).map(at -> List.of(at.name())).orElse(List.of())));
            delivery.flush();
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
        opened.countDown();
    }

    private Duration pause() {
        return access.pace().retry().multipliedBy(1L << Math.min(attempts, MOST_GROWTH));
    }

    /** Waits until the log is open, or cannot be opened; then nothing is given. */
    Older older(int lines) {
        try {
            opened.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return closed || pager.isEmpty() ? new Older(List.of(), false) : pager.get().older(named.last().orElseThrow(), lines);
    }

    private void event(EngineEvent event) {
        if (!event.kind().equals("container")) {
            return;
        }
        if (event.subject().equals(named.id())) {
            marks.event(event);
            watchful.raise();
            wake.raise();
        } else if (named.takesName(event)) {
            wake.raise();
        }
    }

    /** The second thread of a log: tells marks for which no later line came, and asks where a running container says nothing. */
    void watch() {
        LogPace pace = access.pace();
        Duration rest = pace.silence();
        long seen = -1;
        try {
            while (!closed) {
                if (watchful.await(rest)) {
                    closing.await(pace.order().toNanos(), TimeUnit.NANOSECONDS);
                    delivery.flush();
                } else if (reader.activity() != seen) {
                    seen = reader.activity();
                    rest = pace.silence();
                } else {
                    silent();
                    rest = rest.multipliedBy(3).compareTo(pace.rarest()) < 0 ? rest.multipliedBy(3) : pace.rarest();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void silent() {
        try {
            Optional<Run> run = following;
            if (run.isPresent() && run.get().running() && reader.silent(run.get())) {
                pager.ifPresent(Pager::end);
            }
        } catch (FailureException later) {
            // whoever reads has the same trouble, and tells
        }
    }

    @Override
    public void close() {
        closed = true;
        delivery.close();
        source.close();
        host.close();
        wake.raise();
        watchful.raise();
        closing.countDown();
        opened.countDown();
    }

    private static OptionalLong nanos(Optional<Instant> at) {
        return at.isPresent() ? OptionalLong.of(LogTime.of(at.get())) : OptionalLong.empty();
    }
}
