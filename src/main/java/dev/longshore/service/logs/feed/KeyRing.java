package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The keys and times of the last lines; it grows up to a bound, then the oldest go. Used under the lock of its owner. */
final class KeyRing {

    private static final int FIRST = 256;

    private final int bound;
    private long[] keys = new long[FIRST];
    private long[] times = new long[FIRST];
    private int begin;
    private int size;

    KeyRing(int bound) {
        this.bound = bound;
    }

    void add(long key, long time) {
        if (size == keys.length && size < bound) {
            grow();
        }
        if (size == keys.length) {
            begin = (begin + 1) % keys.length;
            size--;
        }
        int at = (begin + size) % keys.length;
        keys[at] = key;
        times[at] = time;
        size++;
    }

    void removeLast(int count) {
        size = Math.max(0, size - count);
    }

    /** 0 where there is none. */
    long lastKey() {
        return size == 0 ? 0 : keys[(begin + size - 1) % keys.length];
    }

    /** Of the last line that has one. */
    long lastTime() {
        for (int i = size - 1; i >= 0; i--) {
            long time = times[(begin + i) % keys.length];
            if (time != LogTime.NONE) {
                return time;
            }
        }
        return LogTime.NONE;
    }

    long newest() {
        long newest = LogTime.NONE;
        for (int i = 0; i < size; i++) {
            newest = Math.max(newest, times[(begin + i) % keys.length]);
        }
        return newest;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** How often each key stands among those of that time and later. */
    Map<Long, Integer> since(long time) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int at = (begin + i) % keys.length;
            if (times[at] >= time) {
                counts.merge(keys[at], 1, Integer::sum);
            }
        }
        return counts;
    }

    private void grow() {
        int more = Math.min(bound, 2 * keys.length);
        long[] oldKeys = keys;
        long[] oldTimes = times;
        keys = Arrays.copyOf(oldKeys, more);   // a ring that was never full to its bound begins at 0
        times = Arrays.copyOf(oldTimes, more);
    }
}
