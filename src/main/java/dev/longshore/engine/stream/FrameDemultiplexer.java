package dev.longshore.engine.stream;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Malformed;
import java.nio.charset.StandardCharsets;

/**
 * Takes apart what a container without a terminal writes: frames with a header of 8 bytes, which names the source and the length. Bytes are
 * pushed in pieces of any size and go on to the sink at once, without a copy: a header's length takes no memory. A piece may end within a
 * character. One thread.
 */
public final class FrameDemultiplexer {

    private static final int HEADER = 8;
    private static final int ENGINE_ERROR = 3;
    private static final int MAX_ERROR_TEXT = 4 * 1024;

    /** What wrote a frame. */
    public enum Source { INPUT, OUTPUT, ERROR }

    /** @param begins it is the first piece of its frame @param ends it is the last one */
    public record Place(boolean begins, boolean ends) {

        private static final Place WHOLE = new Place(true, true);
        private static final Place FIRST = new Place(true, false);
        private static final Place INNER = new Place(false, false);
        private static final Place LAST = new Place(false, true);

        static Place of(boolean begins, boolean ends) {
            return begins ? ends ? WHOLE : FIRST : ends ? LAST : INNER;
        }
    }

    /** Takes the content of frames. */
    @FunctionalInterface
    public interface Sink {

        /** @param bytes hold the piece from {@code from}; they are the caller's again afterwards */
        void piece(Source source, byte[] bytes, int from, int count, Place place);
    }

    private final Sink sink;
    private final byte[] header = new byte[HEADER];
    private final byte[] said = new byte[MAX_ERROR_TEXT];
    private int headed;
    private int saidLength;
    private long left;
    private boolean begins;
    private EngineException fault;

    /** @param sink frames without content are passed over */
    public FrameDemultiplexer(Sink sink) {
        this.sink = sink;
    }

    /**
     * Goes on with what came. What stands before a fault has been given when it is thrown; after it nothing more is read.
     *
     * @throws EngineException.Malformed where there are no frames, as of a container with a terminal; the header is in the message
     * @throws EngineException.Reported  where the engine tells of a failure of its own
     */
    public void add(byte[] bytes, int from, int count) {
        if (fault != null) {
            throw fault;
        }
        int at = from;
        int to = from + count;
        while (at < to) {
            if (headed < HEADER) {
                header[headed++] = bytes[at++];
                if (headed == HEADER) {
                    readHeader();
                }
            } else {
                int part = (int) Math.min(left, to - at);
                left -= part;
                content(bytes, at, part);
                begins = false;
                headed = left == 0 ? 0 : HEADER;
                at += part;
            }
        }
    }

    /**
     * The stream ended.
     *
     * @throws EngineException.Disconnected where it ended within a frame
     * @throws EngineException.Reported     where the engine was telling of a failure
     */
    public void end() {
        if (fault == null && headed == HEADER && header[0] == ENGINE_ERROR) {
            throw reported();
        }
        if (fault == null && headed > 0) {
            throw failed(new EngineException.Disconnected("the stream ended within a frame", null));
        }
    }

    private void readHeader() {
        if (header[1] != 0 || header[2] != 0 || header[3] != 0 || header[0] < 0 || header[0] > ENGINE_ERROR) {
            StringBuilder hex = new StringBuilder();
            for (byte b : header) {
                hex.append(String.format(" %02x", b));
            }
            throw failed(new Malformed(Malformed.Reason.BAD_FRAMES, 200, "no frame header:" + hex, null));
        }
        left = (header[4] & 0xffL) << 24 | (header[5] & 0xffL) << 16 | (header[6] & 0xffL) << 8 | header[7] & 0xffL;
        begins = true;
        if (left == 0 && header[0] == ENGINE_ERROR) {
            throw reported();
        }
        headed = left == 0 ? 0 : HEADER;
    }

    private void content(byte[] bytes, int from, int count) {
        if (header[0] != ENGINE_ERROR) {
            Source source = header[0] == 0 ? Source.INPUT : header[0] == 1 ? Source.OUTPUT : Source.ERROR;
            sink.piece(source, bytes, from, count, Place.of(begins, left == 0));
            return;
        }
        int taken = Math.min(count, said.length - saidLength);
        System.arraycopy(bytes, from, said, saidLength, taken);
        saidLength += taken;
        if (left == 0 || saidLength == said.length) {
            throw reported();
        }
    }

    private EngineException reported() {
        return failed(new EngineException.Reported(0, new String(said, 0, saidLength, StandardCharsets.UTF_8).strip()));
    }

    private EngineException failed(EngineException failure) {
        fault = failure;
        return failure;
    }
}
