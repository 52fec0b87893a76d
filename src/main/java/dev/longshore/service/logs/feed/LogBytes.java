package dev.longshore.service.logs.feed;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.stream.FrameDemultiplexer;
import dev.longshore.engine.stream.FrameDemultiplexer.Source;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.service.logs.decode.LogForm;
import dev.longshore.service.transfer.PartFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** The bytes of a log on their way into a file. It remembers the last of both streams, to see whether the log's end was among them. */
final class LogBytes {

    private static final int PIECE = 64 * 1024;
    private static final int LAST = 64 * 1024;
    private static final long BETWEEN = 1024 * 1024;

    private final PartFile file;
    private final LogExport.Part part;
    private final LongConsumer progress;
    private final byte[] last = new byte[LAST];
    private long read;
    private long written;
    private long told;

    LogBytes(PartFile file, LogExport.Part part, LongConsumer progress) {
        this.file = file;
        this.part = part;
        this.progress = progress;
    }

    long written() {
        return written;
    }

    /** All of an answer. */
    Void take(StreamingResponse answer, LogForm form) {
        each(answer, form, this::take);
        progress.accept(written);
        return null;
    }

    /** Whether the bytes that were read end with these, as far as is remembered. */
    boolean endsLike(byte[] end) {
        int count = (int) Math.min(Math.min(end.length, LAST), read);
        for (int i = 1; i <= count; i++) {
            if (end[end.length - i] != last[(int) ((read - i) % LAST)]) {
                return false;
            }
        }
        return count > 0 || end.length == 0;
    }

    /** The last bytes of an answer. */
    static byte[] tail(StreamingResponse answer, LogForm form) {
        byte[][] all = {new byte[0]};
        each(answer, form, (_, bytes, from, count) -> {
            byte[] more = Arrays.copyOf(all[0], all[0].length + count);
            System.arraycopy(bytes, from, more, all[0].length, count);
            all[0] = more.length > LAST ? Arrays.copyOfRange(more, more.length - LAST, more.length) : more;
        });
        return all[0];
    }

    private void take(Source source, byte[] bytes, int from, int count) {
        for (int i = Math.max(0, count - LAST); i < count; i++) {
            last[(int) ((read + i) % LAST)] = bytes[from + i];
        }
        read += count;
        boolean wanted = part == LogExport.Part.BOTH || (source == Source.ERROR) == (part == LogExport.Part.ERR);
        if (!wanted) {
            return;
        }
        try {
            file.write(bytes, from, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += count;
        if (written - told >= BETWEEN) {
            told = written;
            progress.accept(written);
        }
    }

    private interface Taker {
        void take(Source source, byte[] bytes, int from, int count);
    }

    private static void each(StreamingResponse answer, LogForm form, Taker taker) {
        FrameDemultiplexer frames = new FrameDemultiplexer((source, bytes, from, count, _) -> taker.take(source, bytes, from, count));
        byte[] block = new byte[PIECE];
        try {
            for (int count = answer.body().read(block); count >= 0; count = answer.body().read(block)) {
                if (form.framed()) {
                    frames.add(block, 0, count);
                } else {
                    taker.take(Source.OUTPUT, block, 0, count);
                }
            }
        } catch (IOException e) {
            throw new EngineException.Disconnected("the stream was cut", e);
        }
        if (form.framed()) {
            frames.end();
        }
    }
}
