package dev.longshore.service.terminal;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.HijackedConnection;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads what comes of a terminal until its connection ends. A connection that breaks has ended as well: the engine is asked what that means. */
final class OutputReader {

    private static final int BLOCK = 64 * 1024;

    private final HijackedConnection connection;
    private final ShownOutput shown;
    private final Executor io;

    /** Takes a block of output. */
    private interface Sink {
        void block(byte[] bytes, int count);
    }

    OutputReader(HijackedConnection connection, ShownOutput shown, Executor io) {
        this.connection = connection;
        this.shown = shown;
        this.io = io;
    }

    /**
     * Blocks.
     *
     * @param held whether no more is read while the screen is behind; else everything is read at once
     * @return false where more came than could be shown, and it is not read any further
     */
    boolean read(boolean held) {
        if (held) {
            readTo(shown::add);
            return true;
        }
        UnreadBytes unread = new UnreadBytes();
        CompletableFuture<Void> showing = CompletableFuture.runAsync(() -> show(unread), io);
        AtomicBoolean kept = new AtomicBoolean(true);
        readTo((bytes, count) -> {
            if (!unread.put(bytes, count)) {
                kept.set(false);
                connection.close();
            }
        });
        unread.end();
        showing.join();
        return kept.get();
    }

    private void readTo(Sink sink) {
        byte[] block = new byte[BLOCK];
        try {
            for (int count = connection.input().read(block); count >= 0; count = connection.input().read(block)) {
                sink.block(block, count);
            }
        } catch (EngineException | IOException broken) {
            // as said above
        }
    }

    private void show(UnreadBytes unread) {
        try {
            for (byte[] block = unread.take(); block.length > 0; block = unread.take()) {
                shown.add(block, block.length);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
