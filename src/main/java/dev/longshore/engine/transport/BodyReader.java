package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Malformed;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a whole body into memory, up to a limit. */
final class BodyReader {

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 16;

    private BodyReader() {
    }

    /** @param progress run whenever {@link Limits#PIECE} bytes more have come */
    static byte[] read(int status, InputStream body, long maxBody, Runnable progress) {
        try {
            int most = (int) Math.min(maxBody, MAX_ARRAY - 1);
            byte[] bytes = new Counted(body, progress).readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Malformed(Malformed.Reason.BODY_TOO_LARGE, status, "the body is over " + most + " bytes", null);
            }
            return bytes;
        } catch (IOException e) {
            throw Ending.broken(e);
        }
    }

    private static final class Counted extends FilterInputStream {
        private final Runnable progress;
        private int come;

        Counted(InputStream in, Runnable progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            come += Math.max(0, count);
            if (come >= Limits.PIECE) {
                come = 0;
                progress.run();
            }
            return count;
        }
    }
}
