package dev.longshore.engine.stream;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A body of one JSON object per line. A line that cannot be read, or is longer than {@link #MAX_LINE}, is passed over and counted:
 * one bad record does not end the stream. Read by one thread; {@link #close} may come from any.
 */
public final class JsonLines<T> implements AutoCloseable {

    /** Bytes of a line beyond which it is passed over. */
    public static final int MAX_LINE = 1024 * 1024;

    private static final int BLOCK = 16 * 1024;

    private final StreamingResponse answer;
    private final InputStream in;
    private final Class<T> type;
    private final byte[] block = new byte[BLOCK];
    private int position;
    private int limit;
    private long skipped;

    public JsonLines(StreamingResponse answer, Class<T> type) {
        this.answer = answer;
        this.in = answer.body();
        this.type = type;
    }

    /**
     * Waits for the next record.
     *
     * @return empty at the end that the engine declared
     * @throws EngineException.Disconnected where the stream was cut
     */
    public Optional<T> next() {
        try {
            while (true) {
                byte[] line = line();
                if (line == null) {
                    return Optional.empty();
                }
                T record = read(line);
                if (record != null) {
                    return Optional.of(record);
                }
            }
        } catch (IOException e) {
            throw new EngineException.Disconnected("the stream was cut", e);
        }
    }

    /**
     * Hands over every record until the end that the engine declared.
     *
     * @throws EngineException.Disconnected where the stream was cut
     */
    public void forEach(BackPressure<T> rule) {
        for (Optional<T> next = next(); next.isPresent(); next = next()) {
            rule.put(next.get());
        }
    }

    /** Lines passed over so far. */
    public long skipped() {
        return skipped;
    }

    @Override
    public void close() {
        answer.close();
    }

    private T read(byte[] line) {
        if (line.length == 0) {
            return null;
        }
        try {
            return Json.WIRE.read(line, type);
        } catch (JsonException unreadable) {
            skipped++;
            return null;
        }
    }

    /** The next line without its end; an over-long one comes back empty; null at the end. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        while (fill()) {
            int end = lineEnd();
            int count = Math.min(end - position, MAX_LINE - line.size());
            line.write(block, position, count);
            tooLong |= count < end - position;
            position = end;
            if (position < limit) {
                position++;   // the line's end itself
                return finish(line, tooLong);
            }
        }
        return line.size() == 0 ? null : finish(line, tooLong);
    }

    /** Whether there are bytes; waits for the next block where the last is used up. */
    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(block, 0, BLOCK));
        }
        return limit > 0;
    }

    /** The place of the next line end, or the end of the block. */
    private int lineEnd() {
        int end = position;
        while (end < limit && block[end] != '\n') {
            end++;
        }
        return end;
    }

    private byte[] finish(ByteArrayOutputStream line, boolean tooLong) {
        if (tooLong) {
            skipped++;
            return new byte[0];
        }
        return line.toByteArray();
    }
}
