package dev.longshore.service.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.service.tasks.TaskControl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A file that a tar comes into: under a temporary name, forced to the disk, then renamed. Nothing of it stays where anything fails.
 *
 * @param replace whether the user agreed that an existing file goes
 */
record TarFile(FileFailures failures, boolean replace, TaskControl control) {

    private static final int PIECE = 64 * 1024;

    /** Brings the content; it returns only where that is whole. */
    @FunctionalInterface
    interface Filling {
        void into(PartFile part);
    }

    /** @throws FailureException why there is no such file */
    void fill(Filling filling) {
        PartFile part = begin();
        try {
            filling.into(part);
            part.keep();
        } catch (UncheckedIOException e) {
            throw dropped(part, failures.of(e.getCause()));
        } catch (IOException e) {
            throw dropped(part, failures.of(e));
        } catch (FailureException e) {
            throw dropped(part, e);
        }
    }

    private PartFile begin() {
        try {
            return new PartFile(failures.file(), replace);
        } catch (IOException e) {
            throw failures.of(e);
        }
    }

    /** Removes the beginnings of the file; where they stay, whoever reads of the failure learns it. */
    private FailureException dropped(PartFile part, FailureException failed) {
        try {
            part.close();
            return failed;
        } catch (IOException left) {
            control.output(left.getMessage() + "\n");
            return new FailureException(failed.failure().withDetail(failed.failure().detail() + "\n" + left.getMessage()), failed);
        }
    }

    static void pour(InputStream in, PartFile part, TarScan scan, Meter meter, Guard guard) {
        byte[] piece = new byte[PIECE];
        try {
            for (int count = in.readNBytes(piece, 0, PIECE); count > 0; count = in.readNBytes(piece, 0, PIECE)) {
                guard.moved();
                part.write(piece, count);
                scan.feed(piece, 0, count);
                meter.add(count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        meter.tell();
    }
}
