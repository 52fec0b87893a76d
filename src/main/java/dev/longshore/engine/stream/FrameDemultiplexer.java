package dev.longshore.engine.stream;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes apart what a container without a terminal writes: frames with a header of 8 bytes, which names the source and the length. Memory is
 * bounded whatever a header says: a long frame comes in several pieces. Where a frame is cut into pieces, no UTF-8 character is. Read by
 * one thread.
 */
public final class FrameDemultiplexer {

    /** The most bytes of one piece. */
    public static final int MAX_PIECE = 16 * 1024;

    private static final int HEADER = 8;
    private static final int ENGINE_ERROR = 3;
    private static final int MAX_ERROR_TEXT = 4 * 1024;
    private static final int MAX_CHARACTER = 4;

    /** What wrote a frame. */
    public enum Source { INPUT, OUTPUT, ERROR }

    /** @param begins whether it is the first piece of its frame: a time that the engine adds stands there */
    public record Piece(Source source, byte[] bytes, boolean begins) { }

    private final InputStream in;
    private final byte[] buffer = new byte[MAX_PIECE];
    private Source source = Source.OUTPUT;
    private int held;
    private long left;
    private boolean begins;

    /** @param in frames from the first byte on; closed by whoever opened it */
    public FrameDemultiplexer(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next piece. Frames without content are passed over.
     *
     * @return empty at an end between two frames
     * @throws EngineException.Disconnected where the stream ends within a frame, or is cut
     * @throws EngineException.Malformed    where there are no frames, as of a container with a terminal
     * @throws EngineException.Reported     where the engine tells of a failure of its own
     */
    public Optional<Piece> next() {
        try {
            while (left == 0 && held == 0) {
                if (!readHeader()) {
                    return Optional.empty();
                }
            }
            return Optional.of(piece());
        } catch (IOException e) {
            throw new EngineException.Disconnected("the stream was cut", e);
        }
    }

    /** False at the end. */
    private boolean readHeader() throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length == 0) {
            return false;
        }
        if (header.length < HEADER) {
            throw cut();
        }
        if (header[1] != 0 || header[2] != 0 || header[3] != 0 || header[0] < 0 || header[0] > ENGINE_ERROR) {
            throw new Malformed(Malformed.Reason.BAD_FRAMES, 200, "no frame header", null);
        }
        left = (header[4] & 0xffL) << 24 | (header[5] & 0xffL) << 16 | (header[6] & 0xffL) << 8 | header[7] & 0xffL;
        begins = true;
        if (header[0] == ENGINE_ERROR) {
            byte[] said = in.readNBytes((int) Math.min(left, MAX_ERROR_TEXT));
            throw new EngineException.Reported(0, new String(said, StandardCharsets.UTF_8).strip());
        }
        source = Source.values()[header[0]];
        return true;
    }

    /** What there is of the frame, at once; it waits for more only where it has no whole character. */
    private Piece piece() throws IOException {
        int whole = 0;
        while (whole == 0) {
            int count = left == 0 ? 0 : in.read(buffer, held, (int) Math.min(left, MAX_PIECE - held));
            if (count < 0) {
                throw cut();
            }
            held += count;
            left -= count;
            whole = left == 0 ? held : wholeCharacters();
        }
        byte[] bytes = new byte[whole];
        System.arraycopy(buffer, 0, bytes, 0, whole);
        held -= whole;
        System.arraycopy(buffer, whole, buffer, 0, held);
        Piece piece = new Piece(source, bytes, begins);
        begins = false;
        return piece;
    }

    /** Bytes up to the last character that is not whole; what is no UTF-8 counts as whole. */
    private int wholeCharacters() {
        for (int back = 1; back < MAX_CHARACTER && back <= held; back++) {
            int lead = buffer[held - back] & 0xff;
            if (lead < 0x80) {
                return held;
            }
            if (lead >= 0xc0) {
                int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
                return length > back ? held - back : held;
            }
        }
        return held;
    }

    private static EngineException cut() {
        return new EngineException.Disconnected("the stream ended within a frame", null);
    }
}
