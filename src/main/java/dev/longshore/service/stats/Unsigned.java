package dev.longshore.service.stats;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counters of the wire: unsigned, of 64 bits, in a {@code long} of the same bits. */
final class Unsigned {

    /** Kernels round the largest number down to a page; engines write that, or all bits set, where there is no limit. */
    private static final long NO_LIMIT = Long.MAX_VALUE - 0xffff;

    private static final double TWO_TO_64 = 0x1p64;

    private Unsigned() {
    }

    /** Reads a number; empty for what is none, or does not fit. */
    static OptionalLong of(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 20 || !text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseUnsignedLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** What a size in bytes can be: no container has more memory than a signed number tells. */
    static OptionalLong size(@Nullable String text) {
        OptionalLong read = of(text);
        return read.isPresent() && read.getAsLong() < 0 ? OptionalLong.empty() : read;
    }

    /** Reads a limit; empty for none, however the engine writes that. */
    static OptionalLong limit(@Nullable String text) {
        OptionalLong read = size(text);
        return read.isPresent() && (read.getAsLong() == 0 || read.getAsLong() >= NO_LIMIT) ? OptionalLong.empty() : read;
    }

    /** How much a counter has grown; empty where it is not known, or has begun anew. */
    static OptionalDouble growth(OptionalLong before, OptionalLong now) {
        return before.isEmpty() || now.isEmpty() || less(now, before) ? OptionalDouble.empty() : OptionalDouble.of(value(now.getAsLong() - before.getAsLong()));
    }

    /** Whether both are known, and one is the smaller. */
    static boolean less(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent() && Long.compareUnsigned(one.getAsLong(), other.getAsLong()) < 0;
    }

    /** The sum of what is known; empty where neither is. */
    static OptionalLong sum(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(one.getAsLong() + other.getAsLong());
    }

    private static double value(long bits) {
        return bits >= 0 ? bits : bits + TWO_TO_64;
    }
}
