package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.service.logs.decode.LogDecoder;
import dev.longshore.service.logs.decode.LogForm;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine's answer about a log, as lines. Read by one thread; {@link #close} may come from any. */
final class LogAnswer implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final StreamingResponse answer;
    private final LogDecoder decoder;
    private final PieceCount count;
    private final byte[] block = new byte[BLOCK];
    private List<LogLine> lines = new ArrayList<>();
    private final AtomicInteger blocks = new AtomicInteger();

    LogAnswer(StreamingResponse answer, LogForm form) {
        this.answer = answer;
        this.decoder = new LogDecoder(form, line -> lines.add(line));
        this.count = new PieceCount(form.framed());
    }

    /**
     * Waits for more.
     *
     * @return false at the end that the engine declared
     * @throws EngineException where the stream was cut, is of another form, or the engine tells of a failure; the lines before it are there
     */
    boolean read() {
        return read(() -> { });
    }

    /** As {@link #read()}. @param came run when bytes have come, before they are made into lines */
    boolean read(Runnable came) {
        try {
            int read = answer.body().read(block, 0, BLOCK);
            blocks.incrementAndGet();
            if (read > 0) {
                came.run();
                count.add(block, read);
                decoder.add(block, 0, read);
            }
            return read >= 0;
        } catch (IOException e) {
            throw new EngineException.Disconnected("the stream was cut", e);
        }
    }

    /** How often something has come. Any thread. */
    int blocks() {
        return blocks.get();
    }

    /** The lines that have come whole since this was asked last. */
    List<LogLine> take() {
        List<LogLine> taken = lines;
        lines = new ArrayList<>();
        return taken;
    }

    /** A run of the container began then; any thread. */
    void started(Instant moment) {
        decoder.started(moment);
    }

    /** A run of the container ended then; any thread. */
    void ended(Instant moment) {
        decoder.ended(moment);
    }

    /** Lines without an end until now. */
    List<LogLine> open() {
        return decoder.open();
    }

    /** No more comes: a line without an end is whole. */
    void end() {
        decoder.end();
    }

    /** What the engine counts for {@code tail}, until now. */
    long pieces() {
        return count.pieces();
    }

    @Override
    public void close() {
        answer.close();
    }
}
