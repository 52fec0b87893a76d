package dev.longshore.service.logs.store;

/** How much a block holds at most; a text that is longer has a block of its own. */
record BlockSize(int bytes, int lines) {

    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_LINES = 1024;
    private static final int LEAST_BYTES = 256;
    private static final int LEAST_LINES = 8;
    private static final int PARTS = 64;
    private static final int BYTES_OF_LINE = 64;

    /** Small enough that dropping the oldest of them leaves most of what a store holds. */
    static BlockSize forStore(long maxBytes) {
        int bytes = Math.clamp(maxBytes / PARTS, LEAST_BYTES, MOST_BYTES);
        return new BlockSize(bytes, Math.clamp(bytes / BYTES_OF_LINE, LEAST_LINES, MOST_LINES));
    }
}
