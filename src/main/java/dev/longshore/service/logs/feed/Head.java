package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import java.util.Arrays;
import java.util.List;

/** The first lines of a stretch of a log, by key and time: whoever reads further up finds by them where the stretch begins. */
final class Head {

    /** So many lines of one time and one text are told apart by their number. */
    static final int MOST = 16_384;

    private static final int FIRST = 256;

    /** The times of so many lines tell from when on lines are known. */
    private static final int NEAR = 64;

    private long[] keys = new long[FIRST];
    private long[] times = new long[FIRST];
    private int size;

    void append(long key, long time) {
        if (size == MOST) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        keys[size] = key;
        times[size] = time;
        size++;
    }

    /** Forgets the lines from that place on. */
    void removeFrom(long place) {
        size = (int) Math.min(size, place);
    }

    int size() {
        return size;
    }

    Head copy() {
        Head copy = new Head();
        copy.keys = keys.clone();
        copy.times = times.clone();
        copy.size = size;
        return copy;
    }

    /** The head of the stretch that begins with these lines. */
    static Head of(List<LogLine> lines, Head below) {
        Head head = new Head();
        for (LogLine line : lines) {
            if (head.size == MOST) {
                return head;
            }
            head.append(LineKey.of(line), line.time());
        }
        for (int i = 0; i < below.size; i++) {
            head.append(below.keys[i], below.times[i]);
        }
        return head;
    }

    /** The latest time among the very first lines: what is older is not later than that, unless a clock was set back. */
    long latest() {
        long latest = LogTime.NONE;
        for (int i = 0; i < Math.min(size, NEAR); i++) {
            latest = Math.max(latest, times[i]);
        }
        return latest;
    }

    /** How many lines stand before the first that is later; all of them where none is. */
    int until(long time) {
        for (int i = 0; i < size; i++) {
            if (times[i] > time) {
                return i;
            }
        }
        return size;
    }

    /**
     * Where the stretch begins in an answer.
     *
     * @param keys     of the answer's lines
     * @param expected how many lines of the stretch the answer should hold; its end is where most lines are that are all the same
     * @return -1 where it does not
     */
    int placeIn(long[] keys, long expected) {
        int guess = (int) Math.max(-1, keys.length - expected);
        if (guess >= 0 && matches(keys, guess)) {
            return guess;
        }
        int shortest = Math.min(size, (int) Math.min(expected, NEAR));
        for (int at = keys.length - Math.max(1, shortest); at >= 0; at--) {
            if (matches(keys, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the stretch begins with lines of these keys; a few may be missing at their end. */
    boolean begins(long[] keys) {
        int count = Math.min(size, keys.length);
        return Arrays.equals(this.keys, 0, count, keys, 0, count) && (count > 0 || size == 0);
    }

    private boolean matches(long[] answer, int at) {
        int count = Math.min(size, answer.length - at);
        for (int i = 0; i < count; i++) {
            if (keys[i] != answer[at + i]) {
                return false;
            }
        }
        return count > 0;
    }
}
