package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.service.logs.feed.LogMark.Kind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks whether the end of a log was given; an engine ends an answer, mostly without a word, where it cannot read on. One thread. */
final class LogEnd {

    private final LogSource source;
    private final Given given;
    private final Delivery delivery;
    private final InstantSource clock;
    private long brokenAt = -1;

    LogEnd(LogSource source, Given given, Delivery delivery, InstantSource clock) {
        this.source = source;
        this.given = given;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Gives what can still be read behind the last line that was given.
     *
     * @param broken what the engine said when it could not read on
     * @return how many last lines were given behind a place that cannot be read; empty where there is none
     */
    OptionalLong check(Run run, OptionalLong since, Optional<String> broken) {
        LastLines last = new LastLines(source, run, since);
        List<LogLine> end = last.last();
        if (end.isEmpty() || !given.later(end.getLast())) {
            broken.ifPresent(said -> unreadable(List.of(said)));
            return OptionalLong.empty();
        }
        long time = given.lastTime();
        OptionalLong from = time == LogTime.NONE ? since : source.traits().joining(time);
        Excerpt missed = source.read(run, LogQuery.TIMED.from(from).last(RunReader.JOIN), (int) RunReader.JOIN);
        give(missed.lines(), given.joint(time == LogTime.NONE ? LogTime.NONE : from.orElse(LogTime.NONE)));
        if (!given.later(end.getLast())) {
            return OptionalLong.empty();
        }
        unreadable(broken.or(missed::broken).map(List::of).orElse(List.of()));
        given.breakHere();
        List<LogLine> rest = last.longest(end.getLast(), RunReader.FIRST);
        give(rest, given.joint(LogTime.NONE));
        return OptionalLong.of(Math.max(1, rest.size()));
    }

    private void give(List<LogLine> lines, Joint joint) {
        delivery.give(given, lines, joint, source.traits().repeats());
    }

    /** Said once, however often it is tried. */
    private void unreadable(List<String> said) {
        if (brokenAt != given.lines()) {
            brokenAt = given.lines();
            delivery.mark(new LogMark(clock.instant(), Kind.UNREADABLE, said));
            delivery.flush();
        }
    }
}
