package dev.longshore.service.logs.view;

/** A bit for each entry of a block. */
final class Bits {

    private Bits() {
    }

    static long[] of(int count) {
        return new long[(count + 63) >> 6];
    }

    static void set(long[] bits, int index) {
        bits[index >> 6] |= 1L << index;
    }

    static void put(long[] bits, int index, boolean value) {
        if (value) {
            set(bits, index);
        } else {
            bits[index >> 6] &= ~(1L << index);
        }
    }

    static boolean get(long[] bits, int index) {
        return (bits[index >> 6] & 1L << index) != 0;
    }
}
