package dev.longshore.domain.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What the terminal answers to the program: who it is, and where the cursor is. There is no other answer, and none holds what the program
 * wrote. A file full of questions gets a bounded number of answers a second.
 */
final class Replies {

    static final int MOST_A_SECOND = 200;

    private final LongSupplier nanoTime;
    private final List<byte[]> waiting = new ArrayList<>();
    private boolean muted;
    private long windowStart;
    private int inWindow;

    Replies(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        windowStart = nanoTime.getAsLong();
    }

    /** @param muted what was asked in the past is not answered again */
    void mute(boolean muted) {
        this.muted = muted;
    }

    /** @param text after the CSI */
    void add(String text) {
        if (muted) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - windowStart >= TimeUnit.SECONDS.toNanos(1)) {
            windowStart = now;
            inWindow = 0;
        }
        if (inWindow < MOST_A_SECOND) {
            inWindow++;
            waiting.add(("\u001b[" + text).getBytes(StandardCharsets.US_ASCII));
        }
    }

    List<byte[]> take() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<byte[]> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
