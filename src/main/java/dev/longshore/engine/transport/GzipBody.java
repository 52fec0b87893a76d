package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Takes gzip off a body; some proxies compress what nobody asked them to. */
final class GzipBody extends BodyInput {

    private final BodyInput in;
    private GZIPInputStream plain;
    private boolean ended;

    GzipBody(BodyInput in) {
        this.in = in;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            return ended || !begin() ? -1 : next(target, offset, length);
        } catch (EOFException e) {
            throw new Disconnected("the compressed body ended too early", e);
        } catch (IOException e) {
            throw new Malformed(EngineException.Malformed.Reason.NOT_HTTP, 0, "the compressed body is broken", e);
        }
    }

    /** False for a body of no bytes. The gzip header is read here, not before: that may block. */
    private boolean begin() throws IOException {
        if (plain == null) {
            int first = in.read();
            ended = first < 0;
            if (!ended) {
                PushbackInputStream all = new PushbackInputStream(in, 1);
                all.unread(first);
                plain = new GZIPInputStream(all);
            }
        }
        return !ended;
    }

    private int next(byte[] target, int offset, int length) throws IOException {
        int count = plain.read(target, offset, length);
        if (count < 0) {
            // a body cut behind the last compressed byte is still a cut body
            in.transferTo(OutputStream.nullOutputStream());
            ended = true;
        }
        return count;
    }
}
