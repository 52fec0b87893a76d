package dev.longshore.service.transfer;

import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Work;
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

    @Override
    public String run(TaskControl control) {
        new TarFile(new FileFailures(host, TransferOperations.SAVE, file), replace, control).fill(part ->
                calls.run(host.id(), TransferOperations.SAVE, TransferImage.names(images), client -> receive(client, part, control)));
        return file.toString();
    }

    private Void receive(EngineClient client, PartFile part, TaskControl control) {
        Checks.unmoved(client, images);
        try (Guard guard = new Guard(stall)) {
            try (StreamingResponse answer = client.ownedBy(control.streams()).images().save(references())) {
                TarScan scan = new TarScan();
                TarFile.pour(answer.body(), part, scan, new Meter(control, TransferImage.size(images)), guard);
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
}
