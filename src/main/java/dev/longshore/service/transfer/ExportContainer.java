package dev.longshore.service.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Incomplete;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes the files of a container to a tar, and beside it what that does not hold.
 *
 * @param to    where to
 * @param masker says what holds a secret
 * @param stall an engine that gives no byte for so long is given up
 */
record ExportContainer(EngineCalls calls, Host host, ObjectRef container, Place to, Masker masker,
        Duration stall) implements Work {

    /**
     * @param replace whether the user agreed that an existing file goes
     * @param notes   whether {@link ExportNotes} are written beside it
     */
    record Place(Path file, boolean replace, boolean notes) { }

    @Override
    public String run(TaskControl control) {
        FileFailures failures = new FileFailures(host, TransferOperations.EXPORT, to.file());
        new TarFile(failures, to.replace(), control).fill(part ->
                calls.run(host.id(), TransferOperations.EXPORT, container.name(), client -> receive(client, part, control)));
        if (to.notes()) {
            write(calls.run(host.id(), TransferOperations.EXPORT, container.name(), this::notes));
        }
        return to.file().toString();
    }

    private Void receive(EngineClient client, PartFile part, TaskControl control) {
        try (Guard guard = new Guard(stall)) {
            try (StreamingResponse answer = client.ownedBy(control.streams()).containers().export(container.id())) {
                TarScan scan = new TarScan();
                TarFile.pour(answer.body(), part, scan, new Meter(control, -1), guard);
                check(scan);
            } catch (EngineException | UncheckedIOException e) {
                throw guard.stalled() ? Checks.stalled(guard) : e;
            }
        }
        return null;
    }

    private static void check(TarScan scan) {
        if (scan.problem() != null) {
            throw new Incomplete(scan.problem());
        }
        if (!scan.ended()) {
            throw new Incomplete("the stream ended before the tar did");
        }
    }

    private ExportNotes notes(EngineClient client) {
        JsonNode document = client.containers().inspectRaw(container.id()).root();
        return ExportNotes.of(document, image(client, client.containers().inspect(container.id()).image()), masker);
    }

    private static Optional<JsonNode> image(EngineClient client, String id) {
        try {
            return Optional.of(client.images().inspectRaw(id)).map(JsonDocument::root);
        } catch (EngineException.NotFound removed) {
            return Optional.empty();
        }
    }

    private void write(ExportNotes notes) throws FailureException {
        try {
            notes.save(to.file());
        } catch (IOException e) {
            throw new FileFailures(host, TransferOperations.EXPORT, ExportNotes.beside(to.file())).of(e);
        }
    }
}
