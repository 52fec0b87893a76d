package dev.longshore.service.transfer;

import dev.longshore.engine.transport.TarBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file as it is sent; one that got shorter meanwhile ends the request without the mark that it is complete. */
final class FileBody implements TarBody {

    private static final int PIECE = 64 * 1024;

    private final Path file;
    private final long size;
    private final Meter meter;
    private final Guard guard;
    private volatile IOException failure;

    FileBody(Path file, long size, Meter meter, Guard guard) {
        this.file = file;
        this.size = size;
        this.meter = meter;
        this.guard = guard;
    }

    /** What went wrong with the file; empty where nothing did. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int count = in.read(piece); count > 0; count = in.read(piece)) {
                guard.moved();
                out.write(piece, 0, count);
                guard.moved();
                meter.add(count);
            }
            if (meter.done() != size) {
                throw new IOException("the file changed while it was sent: " + meter.done() + " bytes in place of " + size);
            }
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        meter.tell();
        guard.engineWorks();
    }
}
