package dev.longshore.service.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Saves images to a file: under a temporary name, checked to be a whole tar that names them, forced to the disk, then renamed.
 *
 * @param replace whether the user agreed that an existing file goes
 */
record SaveImages(EngineCalls calls, Host host, List<TransferImage> images, Path file, boolean replace, Duration stall) implements Work {

    private static final int PIECE = 64 * 1024;

    @Override
    public String run(TaskControl control) {
        FileFailures failures = new FileFailures(host, TransferOperations.SAVE, file);
        PartFile part = begin(failures);
        try {
            calls.run(host.id(), TransferOperations.SAVE, TransferImage.names(images), client -> receive(client, part, control));
            part.keep();
            return file.toString();
        } catch (UncheckedIOException e) {
            throw dropped(part, failures.of(e.getCause()), control);
        } catch (IOException e) {
            throw dropped(part, failures.of(e), control);
        } catch (FailureException e) {
            throw dropped(part, e, control);
        }
    }

    private PartFile begin(FileFailures failures) {
        try {
            return new PartFile(file, replace);
        } catch (IOException e) {
            throw failures.of(e);
        }
    }

    /** Removes the beginnings of the file; where they stay, whoever reads of the failure learns it. */
    private static FailureException dropped(PartFile part, FailureException failed, TaskControl control) {
        try {
            part.close();
            return failed;
        } catch (IOException left) {
            control.output(left.getMessage() + "\n");
            return new FailureException(failed.failure().withDetail(failed.failure().detail() + "\n" + left.getMessage()), failed);
        }
    }

    private Void receive(EngineClient client, PartFile part, TaskControl control) {
        Checks.unmoved(client, images);
        try (Guard guard = new Guard(stall)) {
            try (StreamingResponse answer = client.ownedBy(control.streams()).images().save(references())) {
                TarScan scan = new TarScan();
                pour(answer.body(), part, scan, new Meter(control, TransferImage.size(images)), guard);
                Checks.complete(scan, images);
            } catch (EngineException | UncheckedIOException e) {
                throw guard.stalled() ? Checks.stalled(guard) : e;
            }
        }
        return null;
    }

    private List<String> references() {
        return images.stream().flatMap(image -> image.references().stream()).toList();
    }

    private static void pour(InputStream in, PartFile part, TarScan scan, Meter meter, Guard guard) {
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
