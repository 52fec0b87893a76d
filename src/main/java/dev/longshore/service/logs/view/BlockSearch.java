package dev.longshore.service.logs.view;

import dev.longshore.service.logs.store.LogBlock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Searches blocks one after the other; where there are many, with a second thread. */
final class BlockSearch {

    private static final int FEW = 16;

    private final List<LogBlock> blocks;
    private final Projector.Stop stop;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<long[]> found;

    BlockSearch(List<LogBlock> blocks, Projector.Stop stop) {
        this.blocks = blocks;
        this.stop = stop;
        this.found = new AtomicReferenceArray<>(blocks.size());
    }

    /** Goes on until it is to stop; one block more is searched in any case. */
    void run(LineMatcher matcher) {
        if (blocks.size() <= FEW || Runtime.getRuntime().availableProcessors() < 2) {
            search(matcher);
            return;
        }
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> search(matcher), work -> Thread.ofPlatform().daemon().name("log view search").start(work));
        try {
            search(matcher);
        } finally {
            second.join();
        }
    }

    /** What was found in the block of that index; null where it was not searched, or not to its end. */
    long @Nullable [] found(int index) {
        return found.get(index);
    }

    private void search(LineMatcher matcher) {
        boolean stopped = false;
        for (int i = next.getAndIncrement(); i < blocks.size() && !stopped; i = stopped ? i : next.getAndIncrement()) {
            long[] bits = matcher.find(blocks.get(i), stop.cancelled());
            boolean cancelled = stop.cancelled().getAsBoolean();
            if (!cancelled) {
                found.set(i, bits);
            }
            stopped = cancelled || stop.pause().getAsBoolean();
        }
    }
}
