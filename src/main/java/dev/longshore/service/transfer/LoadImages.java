package dev.longshore.service.transfer;

import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Work;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Loads the images of a file, which is looked at first: what is no archive, or a tar cut short, is not sent. */
record LoadImages(EngineCalls calls, Host host, Path file, Duration stall) implements Work {

    @Override
    public String run(TaskControl control) {
        FileFailures failures = new FileFailures(host, TransferOperations.LOAD, file);
        ArchiveFile archive = checked(failures);
        try {
            return calls.run(host.id(), TransferOperations.LOAD, file.toString(), client -> String.join(", ", send(client, archive, control)));
        } catch (UncheckedIOException e) {
            throw failures.of(e.getCause());
        } finally {
            calls.refresh(host.id());
        }
    }

    private ArchiveFile checked(FileFailures failures) {
        ArchiveFile archive = ArchiveFile.look(file.toString());
        return switch (archive.kind()) {
            case TAR, GZIP, BZIP2, XZ, ZSTD -> archive;
            case MISSING -> throw failures.file(file + " is not there");
            case FOLDER -> throw failures.wrong(file + " is a folder");
            case UNREADABLE -> throw failures.file(file + " cannot be read");
            case NOT_ARCHIVE -> throw failures.wrong(file + " is no tar, packed or not");
            case NO_IMAGES -> throw failures.wrong(file + " is a tar, but holds no images (no manifest.json)");
            case TRUNCATED -> throw failures.incomplete(file + " breaks off before the tar's end");
        };
    }

    private List<String> send(EngineClient client, ArchiveFile archive, TaskControl control) {
        try (Guard guard = new Guard(stall)) {
            FileBody body = new FileBody(file, archive.size(), new Meter(control, archive.size()), guard);
            try (JsonLines<StreamRecord> answer = client.ownedBy(control.streams()).images().load(body)) {
                return LoadAnswer.read(answer, client, file.getFileName().toString(), control);
            } catch (EngineException e) {
                body.failure().ifPresent(why -> {
                    throw new UncheckedIOException(why);
                });
                throw guard.stalled() ? Checks.stalled(guard) : e;
            }
        }
    }
}
