package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.api.LogQuery;
import java.util.List;
import java.util.OptionalLong;

/**
 * The lines that one answer has above what is known.
 *
 * @param lines  right above it, or where it did not come to that, the end of what can be read before it
 * @param joined whether what is known follows them in the answer
 * @param cut    whether there are more in the answer, left out for want of room
 * @param whole  whether the answer holds the log from its beginning
 * @param brief  whether the answer does not reach up to what is known: more has to be asked for
 */
record Stretch(List<LogLine> lines, boolean joined, boolean cut, boolean whole, boolean brief) {

    /** Podman reserves memory by the number that is asked for. */
    private static final long MOST_OF_PODMAN = 100_000;

    /**
     * What is asked for.
     *
     * @param known where what is known begins; nothing is known where it is empty
     * @param below how many lines are known, about
     * @param since nothing older
     * @param until nothing newer
     */
    record Wish(Run run, Head known, long below, OptionalLong since, OptionalLong until) { }

    /** @param tail how many pieces from the end; @param most lines above what is known that are kept */
    static Stretch read(LogSource source, Wish wish, long tail, int most) {
        EngineTraits traits = source.traits();
        boolean counted = !(traits.podman() && tail > MOST_OF_PODMAN);
        LogQuery query = counted ? LogQuery.TIMED.from(wish.since()).last(tail) : LogQuery.TIMED.from(wish.since());
        boolean unknown = wish.known().size() == 0;
        OptionalLong until = unknown ? wish.until() : traits.covering(wish.known().latest());
        int room = most + Head.MOST;
        if (until.isPresent()) {
            Excerpt near = source.read(wish.run(), query.to(until), room);
            int place = unknown ? near.lines().size() : wish.known().placeIn(near.keys(), wish.known().until(traits.shown(until.getAsLong())));
            if (place >= 0) {
                return new Stretch(near.lines().subList(0, place), true, near.cut(), !counted && !near.cut(), false);
            }
            if (wish.until().isPresent()) {   // what is behind its end is nobody's business
                return new Stretch(List.of(), false, false, false, true);
            }
        }
        return withoutUntil(source, wish, query, tail, (int) Math.min(Integer.MAX_VALUE, room + 2 * wish.below()));
    }

    /** A clock that was set back makes an engine stop too soon where a time is named; so none is. */
    private static Stretch withoutUntil(LogSource source, Wish wish, LogQuery query, long tail, int room) {
        Excerpt all = source.read(wish.run(), query, room);
        boolean counted = query.tail().isPresent();
        boolean whole = !all.cut() && (!counted || all.pieces() < tail);
        int place = wish.known().size() == 0 ? all.lines().size() : wish.known().placeIn(all.keys(), wish.below());
        if (place >= 0) {
            return new Stretch(all.lines().subList(0, place), true, all.cut(), whole, false);
        }
        return new Stretch(all.lines(), false, all.cut(), false, counted && all.pieces() >= tail);
    }

    /** Without its first line, which may be the end of a longer one, unless the log begins with it. */
    List<LogLine> certain() {
        return whole || lines.isEmpty() ? lines : lines.subList(1, lines.size());
    }
}
