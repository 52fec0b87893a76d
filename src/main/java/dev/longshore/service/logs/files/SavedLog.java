package dev.longshore.service.logs.files;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.transfer.PartFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes lines of a log to a file of the user's choice: whole or not at all, readable by its owner only. Blocks. */
public final class SavedLog {

    private static final int BUFFER = 1 << 16;

    private SavedLog() {
    }

    /**
     * Writes the file. One that is there goes: who chose its name was asked.
     *
     * @param name of whose log it is
     * @throws FailureException where it cannot be written; what was there is as it was
     */
    public static void write(Path file, String name, EditorCopies.Text text) {
        try (PartFile part = new PartFile(file, true)) {
            OutputStream to = new BufferedOutputStream(new ToPart(part), BUFFER);
            text.writeTo(to);
            to.flush();
            part.keep();
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    /** As {@link LogExport#save}, to its end. */
    public static LogExport.Saved exact(LogExport export, LogExport.Order order) {
        try (StreamOwner streams = new StreamOwner()) {
            return export.save(order, streams, written -> { });
        }
    }

    /** A file of this machine that cannot be written or opened. */
    public static FailureException failure(String name, IOException e) {
        return new FailureException(new Failure(Failure.Cause.FILE, "", "", LogOperations.SAVE, name, 0, String.valueOf(e.getMessage())),
                e);
    }

    private static final class ToPart extends OutputStream {

        private final PartFile part;

        ToPart(PartFile part) {
            this.part = part;
        }

        @Override
        public void write(int b) throws IOException {
            part.write(new byte[] {(byte) b}, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            part.write(bytes, from, count);
        }
    }
}
