package dev.longshore.service.masking;

/** Tells characters drawn by lot from words, ids and digests. */
final class Randomness {

    private static final double LEAST_BITS = 3.9;

    private Randomness() {
    }

    /** Whether it has letters of both cases and digits, evenly spread and mixed. Ids and digests are hexadecimal, and are not random. */
    static boolean random(String text, int from, int to) {
        int[] kinds = new int[4];
        int[] counts = new int[128];
        int changes = 0;
        int last = 3;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int kind = kind(c);
            kinds[kind]++;
            counts[c & 127]++;
            changes += kind != last && kind != 3 && last != 3 ? 1 : 0;
            last = kind;
        }
        int length = to - from;
        return kinds[0] > 1 && kinds[1] > 1 && kinds[2] > 1 && changes >= length / 4 && entropy(counts, length) >= LEAST_BITS;
    }

    private static int kind(char c) {
        if (c >= 'A' && c <= 'Z') {
            return 0;
        }
        return c >= 'a' && c <= 'z' ? 1 : c >= '0' && c <= '9' ? 2 : 3;
    }

    /** Bits per character. */
    private static double entropy(int[] counts, int length) {
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / length;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
