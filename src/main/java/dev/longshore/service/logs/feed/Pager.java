package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.service.logs.feed.LogMark.Kind;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a log backwards. The engine counts from the end, before it leaves out what is too late, so what is known is told from what is older by its
 * place: where the lines that were given begin. What was read beyond what was asked for is kept for the next time, since each reading begins at the
 * end of the log again. One thread at a time.
 */
final class Pager {

    private static final int FIRST_PAGE = 2_000;
    private static final int LONGEST_PAGE = 65_536;

    /** What is written between two looks at how many lines there are. */
    private static final int MEANWHILE = 1_000;

    /** Doublings after which a log that brings nothing new is at its beginning whatever it says. */
    private static final int MOST_TRIES = 20;

    private LogSource source;
    private final Given given;
    private final OptionalLong since;
    private final OptionalLong until;
    private final InstantSource clock;
    private final Deque<LogLine> ahead = new ArrayDeque<>();
    private int page = FIRST_PAGE;
    private long above;
    private long reached;
    private Optional<Head> head = Optional.empty();
    private OptionalLong number = OptionalLong.empty();
    private List<LogLine> beforeBreak = List.of();
    private boolean breakAbove;
    private boolean beginning;

    /** @param since nothing older is wanted; @param until nothing newer */
    Pager(LogSource source, Given given, OptionalLong since, OptionalLong until, InstantSource clock) {
        this.source = source;
        this.given = given;
        this.since = since;
        this.until = until;
        this.clock = clock;
    }

    /** The same, which reads from there from now on. */
    synchronized Pager of(LogSource other) {
        source = other;
        return this;
    }

    /** What stood above is gone, or belongs to another log. */
    synchronized void end() {
        ahead.clear();
        beginning = true;
        breakAbove = false;
    }

    synchronized Older older(Run run, int lines) {
        if (ahead.isEmpty() && breakAbove) {
            breakAbove = false;
            put(beforeBreak);
            beforeBreak = List.of();
        }
        if (ahead.isEmpty() && !beginning) {
            fetch(run, Math.max(lines, page));
            page = Math.min(LONGEST_PAGE, 2 * page);
        }
        Deque<LogLine> taken = new ArrayDeque<>();
        while (taken.size() < lines && !ahead.isEmpty()) {
            taken.addFirst(ahead.removeLast());
        }
        boolean top = ahead.isEmpty();
        Optional<LogMark> mark = top && breakAbove ? Optional.of(new LogMark(clock.instant(), Kind.UNREADABLE)) : Optional.empty();
        return new Older(new ArrayList<>(taken), mark, top && beginning && !breakAbove);
    }

    private void put(List<LogLine> lines) {
        ahead.addAll(lines);
        head = Optional.of(Head.of(lines, head.orElseGet(given::head)));
        above += lines.size();
    }

    /** Reads ever further up until something older is found, or nothing more comes. */
    private void fetch(Run run, int wanted) {
        OptionalLong known = head.isPresent() ? number : given.firstNumber();
        if (source.traits().byNumber() && (known.isPresent() || given.lines() == 0)) {
            fetchByNumber(run, known, wanted);
        } else {
            fetchByPlace(run, wanted);
        }
    }

    private void fetchByNumber(Run run, OptionalLong known, int wanted) {
        if (known.isEmpty()) {
            Excerpt all = source.read(run, LogQuery.TIMED.from(since).to(until), wanted);
            put(all.lines());
            number = OptionalLong.of(all.total() - all.lines().size());
            beginning = !all.cut();
            return;
        }
        ByNumber found = source.numbered(run, since, known.getAsLong(), wanted);
        if (!head.orElseGet(given::head).begins(found.next())) {
            beginning = true;   // the log lost its beginning, and what stood above with it
            return;
        }
        put(found.lines());
        number = OptionalLong.of(known.getAsLong() - found.lines().size());
        beginning = !found.cut();
    }

    private void fetchByPlace(Run run, int wanted) {
        Stretch.Wish wish = new Stretch.Wish(run, head.orElseGet(given::head), above + given.lines(), since, until);
        long tail = wanted + Math.max(pieces(wish), until.isPresent() ? reached : 0);
        int before = -1;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Stretch found = Stretch.read(source, wish, tail, wanted);
            int size = found.lines().size();
            if (!found.joined() && (found.cut() || !found.brief())) {
                overBreak(wish, tail, found);
                return;
            }
            if (found.joined() && (found.whole() || !found.cut() && size == before && (size > 0 || !anything(wish)))) {
                put(found.lines());
                beginning = true;
                return;
            }
            if (found.joined() && (found.cut() || size > Math.max(1, wanted / 2))) {
                put(found.certain());
                reached = tail;
                return;
            }
            before = found.joined() ? size : -1;
            tail *= 2;
        }
        beginning = true;
    }

    /** How many pieces the known lines have, about; with room for what is written meanwhile. */
    private long pieces(Stretch.Wish wish) {
        return wish.known().size() == 0 ? 1 : wish.below() + wish.below() / 8 + given.morePieces() + MEANWHILE;
    }

    /** Whether there is any line at all that is wanted, where no number of last ones brings any. */
    private boolean anything(Stretch.Wish wish) {
        return wish.known().size() == 0 && source.anything(wish.run(), since, until);
    }

    /**
     * The answer ends before what is known: something between cannot be read, or what is known stands in the log no more. Of the former, what
     * follows it is looked for first, and what is before comes next.
     */
    private void overBreak(Stretch.Wish wish, long tail, Stretch before) {
        if (!before.lines().isEmpty() && before.lines().getLast().time() >= wish.known().latest()) {
            beginning = true;   // it was read to its end, and holds nothing that is known
            return;
        }
        if (before.cut()) {
            unreachable();
            return;
        }
        long good = wish.known().size();
        long bad = tail;
        List<LogLine> after = List.of();
        while (good + 1 < bad) {
            long middle = (good + bad) >>> 1;
            Stretch part = Stretch.read(source, wish, middle, LONGEST_PAGE);
            if (part.joined() || part.brief()) {
                good = middle;
                after = part.joined() ? part.lines() : after;
            } else {
                bad = middle;
            }
        }
        put(after);
        beforeBreak = beforeBreak(wish, tail, before);
        breakAbove = true;
        beginning = beforeBreak.isEmpty();
    }

    /** A tail that begins where nothing can be read brings nothing, so a longer one is tried. */
    private List<LogLine> beforeBreak(Stretch.Wish wish, long tail, Stretch first) {
        Stretch before = first;
        long longer = tail;
        for (int tries = 0; tries < MOST_TRIES && before.lines().size() < 2; tries++) {
            longer *= 2;
            Stretch more = Stretch.read(source, wish, longer, LONGEST_PAGE);
            if (before.lines().size() == 1 && more.lines().size() == 1) {
                return more.lines();
            }
            before = more;
        }
        return before.certain();
    }

    /** More is known than there is room to read again, and no time tells where it begins. */
    private void unreachable() {
        breakAbove = true;
        beforeBreak = List.of();
        beginning = true;
    }
}
