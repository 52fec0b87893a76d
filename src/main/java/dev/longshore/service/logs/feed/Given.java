package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was given of a container's log: the last lines, by which a new answer is joined on, and the first, by which older ones are placed. It keeps
 * no text. Any thread.
 */
final class Given {

    /** Bounds the memory of one log; joining looks at the lines of one second at most. */
    private static final int LAST = 65_536;

    private static final int PIECE = 16 * 1024;

    private final KeyRing last = new KeyRing(LAST);
    private final Head head = new Head();
    private final Map<Long, Integer> seen = new HashMap<>();
    private OptionalLong firstNumber = OptionalLong.empty();
    private long next;
    private long lastKey;
    private boolean broken;
    private long lines;
    private long morePieces;
    private long newest = LogTime.NONE;
    private long lastTime = LogTime.NONE;
    private long oldest = LogTime.NONE;
    private Optional<Pager> pager = Optional.empty();

    /** Lets through what was not given, and notes it. @param repeats whether the engine may send blocks of lines again within an answer */
    synchronized List<LogLine> fresh(List<LogLine> lines, Joint joint, boolean repeats) {
        List<LogLine> fresh = new ArrayList<>(lines.size());
        for (LogLine line : lines) {
            if (!joint.known(line) && !(repeats && repeated(line))) {
                fresh.add(line);
                note(line, repeats);
            }
        }
        return fresh;
    }

    /** Docker before 26 reads a rotated file again from somewhere. Its times have nanoseconds, so equal lines are one line. */
    private boolean repeated(LogLine line) {
        return line.hasTime() && line.time() <= newest && seen.containsKey(LineKey.of(line));
    }

    private void note(LogLine line, boolean repeats) {
        long key = LineKey.of(line);
        last.add(key, line.time());
        if (repeats) {
            if (seen.size() >= LAST) {
                seen.clear();
                seen.putAll(last.since(Long.MIN_VALUE));
            }
            seen.put(key, 1);
        }
        if (!broken) {
            head.append(key, line.time());
        }
        lines++;
        next++;
        lastKey = key;
        morePieces += line.text().length / PIECE;
        if (line.hasTime()) {
            newest = Math.max(newest, line.time());
            lastTime = line.time();
            oldest = oldest == LogTime.NONE ? line.time() : Math.min(oldest, line.time());
        }
    }

    /** The earliest time of a line; {@link LogTime#NONE} where no line with a time was given. */
    synchronized long oldest() {
        return oldest;
    }

    /** The last lines that were let through were not taken. */
    synchronized void takeBack(int count) {
        if (count == 0) {
            return;
        }
        last.removeLast(count);
        head.removeFrom(lines - count);
        seen.keySet().retainAll(last.since(Long.MIN_VALUE).keySet());
        lines -= count;
        next -= count;
        lastKey = last.lastKey();
        lastTime = last.lastTime();
        newest = last.newest();
    }

    /** What reads further up from here on. */
    synchronized void open(Pager above) {
        pager = Optional.of(above);
    }

    /** Empty before anything was given. */
    synchronized Optional<Pager> pager() {
        return pager;
    }

    /** An answer is asked for since that time; {@link LogTime#NONE} where no line with a time was given. */
    synchronized long lastTime() {
        return lastTime;
    }

    /** @param since the time that the answer is asked for from */
    synchronized Joint joint(long since) {
        return new Joint(since == LogTime.NONE ? new HashMap<>() : last.since(since), newest);
    }

    /** The first line that is given has this number in its log, counted from the beginning. */
    synchronized void beginAt(long number) {
        firstNumber = OptionalLong.of(number);
        next = number;
    }

    /** The number of the first line; empty where lines are told by other means. */
    synchronized OptionalLong firstNumber() {
        return firstNumber;
    }

    /** For an answer that begins with the log. */
    synchronized Joint jointByNumber() {
        return Joint.byNumber(next, lastKey);
    }

    /** Numbers no longer mean what they did. */
    synchronized void forgetNumbers() {
        firstNumber = OptionalLong.empty();
    }

    /** How many lines were given in the order of the log, below those that were put above. */
    synchronized long lines() {
        return lines;
    }

    /** Pieces that engines count beyond one for each line, about. */
    synchronized long morePieces() {
        return morePieces;
    }

    /** The first lines, as they were given or put above since. */
    synchronized Head head() {
        return head.copy();
    }

    /** What comes now does not follow what was given: whoever reads backwards finds the latter alone. */
    synchronized void breakHere() {
        broken = true;
    }

    /** Whether a line is later than all that were given. */
    synchronized boolean later(LogLine line) {
        return line.hasTime() && line.time() > newest;
    }

    /** The log that lines were given of is gone: what comes stands in another one. */
    synchronized void forget() {
        last.clear();
        seen.clear();
        next = 0;
        newest = LogTime.NONE;
        lastTime = LogTime.NONE;
    }
}
