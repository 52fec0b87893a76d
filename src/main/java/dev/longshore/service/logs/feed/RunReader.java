package dev.longshore.service.logs.feed;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.logs.feed.LogMark.Kind;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of a run: what stands there, then what comes. Each answer is joined on to what was given before it, so that it does not matter how
 * often one ends. Read by one thread; {@link #silent}, {@link #reopen} and {@link #activity} may come from others.
 */
final class RunReader {

    /** What is shown at first. */
    static final int FIRST = 1_000;

    /** So many last lines are looked through for the one that was given last; it begins anew with more where that is not among them. */
    static final long JOIN = 2_000;
    private static final long JOIN_MOST = 1_000_000;
    private static final int GROWTH = 20;

    /** Enough to see whether the last line still stands there, and whether more came. */
    private static final int GLANCE = 10;

    private final LogSource source;
    private final Given given;
    private final Delivery delivery;
    private final InstantSource clock;
    private final LogEnd end;
    private final AtomicLong activity = new AtomicLong();
    private Optional<String> broken = Optional.empty();
    private volatile @Nullable LogAnswer current;
    private volatile boolean reopening;
    private volatile long joinTail = JOIN;

    RunReader(LogSource source, Given given, Delivery delivery, InstantSource clock) {
        this.source = source;
        this.given = given;
        this.delivery = delivery;
        this.clock = clock;
        this.end = new LogEnd(source, given, delivery, clock);
    }

    /** Changes with each block of bytes. */
    long activity() {
        return activity.get();
    }

    /** Something happened to the container: an answer may hold lines of several runs. */
    void event(EngineEvent event) {
        LogAnswer open = current;
        if (open != null && event.verb().equals("start")) {
            open.started(RunMarks.at(event));
        } else if (open != null && (event.verb().equals("die") || event.verb().equals("died"))) {
            open.ended(RunMarks.at(event));
        }
    }

    /** Gives the last lines that stand in the log. */
    void first(Run run, OptionalLong since) {
        EngineTraits traits = source.traits();
        List<LogLine> lines = traits.byNumber() ? numbered(run, since) : last(run, since);
        // Podman gives a line that is just being written as far as it is, as if it were whole; it comes again
        boolean unsure = traits.podman() && run.running() && !lines.isEmpty();
        give(unsure ? lines.subList(0, lines.size() - 1) : lines, given.joint(LogTime.NONE));
        if (!run.running() || lines.isEmpty() && run.started().isPresent()) {
            checkEnd(run, since);
        }
    }

    private List<LogLine> last(Run run, OptionalLong since) {
        Stretch.Wish wish = new Stretch.Wish(run, new Head(), 0, since, OptionalLong.empty());
        List<LogLine> lines = Stretch.read(source, wish, FIRST + 1, FIRST + 1).certain();
        return lines.subList(Math.max(0, lines.size() - FIRST), lines.size());
    }

    private List<LogLine> numbered(Run run, OptionalLong since) {
        Excerpt all = source.read(run, LogQuery.TIMED.from(since), FIRST);
        given.beginAt(all.total() - all.lines().size());
        return all.lines();
    }

    /**
     * Gives what comes, until the engine ends the answer.
     *
     * @return whether it brought any line
     * @throws FailureException where it is cut
     */
    boolean follow(Run run, OptionalLong since) {
        long tail = joinTail;
        while (true) {
            long before = given.lines();
            broken = Optional.empty();
            reopening = false;
            Opening opening = opening(since, tail);
            try (LogAnswer answer = source.open(run, opening.query())) {
                current = answer;
                if (run.running()) {
                    delivery.state(new LogState.Following());
                }
                if (pump(answer, opening, run)) {
                    ended(run, answer);
                    return given.lines() > before;
                }
                tail *= GROWTH;
            } finally {
                current = null;
                delivery.open(List.of());
            }
        }
    }

    /** @param counted whether only so many last lines are asked for, among which the last known one may not be */
    private record Opening(LogQuery query, Joint joint, boolean counted) { }

    private Opening opening(OptionalLong since, long tail) {
        EngineTraits traits = source.traits();
        if (traits.byNumber() && given.firstNumber().isPresent()) {
            return new Opening(LogQuery.TIMED.following().from(since), given.jointByNumber(), false);
        }
        long last = given.lastTime();
        if (last == LogTime.NONE) {
            return new Opening(LogQuery.TIMED.following().from(since), given.joint(LogTime.NONE), false);
        }
        OptionalLong from = traits.joining(last);
        LogQuery query = LogQuery.TIMED.following().from(from);
        boolean counted = tail <= JOIN_MOST && !traits.wholeSeconds();
        return new Opening(counted ? query.last(tail) : query, given.joint(from.getAsLong()), counted);
    }

    /** @return false where there may be lines between those that were given and these */
    private boolean pump(LogAnswer answer, Opening opening, Run run) {
        Joint joint = opening.joint();
        TurnWatch turns = new TurnWatch(source, run, answer);
        boolean unsure = opening.counted();
        boolean more = true;
        while (more) {
            try {
                more = answer.read(turns);
            } catch (EngineException.Reported said) {
                give(answer.take(), joint);
                broken = Optional.of(Objects.requireNonNullElse(said.getMessage(), ""));
                return true;
            } catch (EngineException failed) {
                give(answer.take(), joint);
                if (reopening) {
                    reopening = false;
                    return true;
                }
                throw source.failure(failed);
            }
            activity.incrementAndGet();
            List<LogLine> lines = answer.take();
            if (unsure && !lines.isEmpty() && !joint.holds(lines.getFirst())) {
                return false;
            }
            unsure &= lines.isEmpty();
            give(lines, joint);
            if (joint.misplaced()) {
                given.forgetNumbers();
                return false;
            }
            List<LogLine> open = answer.open();
            delivery.open(open);
            turns.unfinished(!open.isEmpty());
        }
        return true;
    }

    private void give(List<LogLine> lines, Joint joint) {
        delivery.give(given, lines, joint, source.traits().repeats());
    }

    /** What has no end when its run ends is whole; when only the answer ends, it comes again. */
    private void ended(Run run, LogAnswer answer) {
        if (answer.open().isEmpty()) {
            return;
        }
        boolean over;
        try {
            Run after = source.look(run.id());
            over = !after.running() || !after.sameRunAs(run);
        } catch (FailureException unknown) {
            over = unknown.failure().cause() == Failure.Cause.NOT_FOUND;
        }
        if (over) {
            answer.end();
            give(answer.take(), new Joint(new HashMap<>(), LogTime.NONE));
        }
    }

    /** An engine ends an answer, mostly without a word, where it cannot read on. Gives what can still be read after that. */
    void checkEnd(Run run, OptionalLong since) {
        end.check(run, since, broken).ifPresent(lines -> joinTail = lines);
    }

    /** A running container has said nothing for a while: sees whether the engine keeps lines back, or the log was emptied. @return whether it was emptied */
    boolean silent(Run run) {
        long before = activity.get();
        long time = given.lastTime();
        OptionalLong from = time == LogTime.NONE ? OptionalLong.empty() : source.traits().joining(time);
        LogQuery query = LogQuery.TIMED.from(from).last(GLANCE);
        Excerpt glance = source.read(run, query, GLANCE);
        if (glance.lines().isEmpty() && time != LogTime.NONE) {
            glance = source.read(run, LogQuery.TIMED.last(1), 1);
        }
        boolean more = glance.lines().stream().anyMatch(given::later);
        boolean stands = glance.lines().stream().anyMatch(line -> !given.later(line)) || glance.pieces() >= GLANCE;
        boolean emptied = time != LogTime.NONE && !stands;
        if (activity.get() != before || !more && !emptied) {
            return false;
        }
        if (emptied) {
            delivery.mark(new LogMark(clock.instant(), Kind.EMPTIED));
            delivery.flush();
            given.forget();
        }
        reopen();
        return emptied;
    }

    /** Ends the answer that is read, to begin another one where that ended. */
    void reopen() {
        LogAnswer open = current;
        if (open != null) {
            reopening = true;
            open.close();
        }
    }
}
