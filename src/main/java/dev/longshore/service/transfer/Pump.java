package dev.longshore.service.transfer;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.TarBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * One engine's answer as another's request, a piece at a time: the next is read when the last was taken. A source that fails, or ends
 * without the tar's end, leaves the request without the mark that it is complete, so that the target does not take it for whole.
 */
final class Pump implements TarBody {

    private static final int PIECE = 64 * 1024;

    private final InputStream source;
    private final List<TransferImage> images;
    private final Meter meter;
    private final Guard guard;
    private final TarScan scan = new TarScan();
    private volatile EngineException sourceFailure;
    private volatile boolean reading = true;

    Pump(InputStream source, List<TransferImage> images, Meter meter, Guard guard) {
        this.source = source;
        this.images = images;
        this.meter = meter;
        this.guard = guard;
    }

    /** Why the source gave no whole tar; empty where it did, or has not been asked for all of it. */
    Optional<EngineException> sourceFailure() {
        return Optional.ofNullable(sourceFailure);
    }

    /** Whether it is the source that is waited for. */
    boolean reading() {
        return reading;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int count = read(piece); count > 0; count = read(piece)) {
            guard.moved();
            reading = false;
            out.write(piece, 0, count);
            guard.moved();
            reading = true;
            meter.add(count);
        }
        reading = false;
        meter.tell();
        guard.engineWorks();
    }

    private int read(byte[] piece) throws IOException {
        try {
            int count = source.readNBytes(piece, 0, PIECE);
            scan.feed(piece, 0, count);
            if (count == 0 || scan.problem() != null) {
                Checks.complete(scan, images);
            }
            return count;
        } catch (EngineException e) {
            sourceFailure = e;
            throw new IOException("the other engine did not deliver: " + e.getMessage(), e);
        }
    }
}
