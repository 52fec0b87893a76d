package dev.longshore.service.transfer;

import dev.longshore.domain.Host;
import dev.longshore.domain.ImageName;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.engine.model.NewImage;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.BackPressure;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Work;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes an image of a tar of files. The file is looked at first: engines take what is empty, cut short, or a tar of images, with a 200
 * as well.
 */
record ImportImage(EngineCalls calls, Host host, Path file, Wish wish, Duration stall) implements Work {

    private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");

    /** @param changes instructions, as in a Dockerfile */
    record Wish(ImageName name, String message, List<String> changes) { }

    @Override
    public String run(TaskControl control) {
        FileFailures failures = new FileFailures(host, TransferOperations.IMPORT, file);
        ArchiveFile archive = checked(failures);
        try {
            return calls.run(host.id(), TransferOperations.IMPORT, file.toString(), client -> made(client, archive, control));
        } catch (UncheckedIOException e) {
            throw failures.of(e.getCause());
        } finally {
            calls.refresh(host.id());
        }
    }

    private ArchiveFile checked(FileFailures failures) {
        ArchiveFile archive = ArchiveFile.look(file.toString());
        return switch (archive.kind()) {
            case NO_IMAGES, GZIP, BZIP2, XZ, ZSTD -> archive;
            case TAR -> throw failures.wrong(file + " is a tar of images: it is loaded, not imported");
            case MISSING -> throw failures.file(file + " is not there");
            case FOLDER -> throw failures.wrong(file + " is a folder");
            case UNREADABLE -> throw failures.file(file + " cannot be read");
            case NOT_ARCHIVE -> throw failures.wrong(file + " is no tar, packed or not, or an empty one");
            case TRUNCATED -> throw failures.incomplete(file + " breaks off before the tar's end");
        };
    }

    /** The name is given afterwards: Podman 4 takes no notice of the tag, and would take the name {@code latest} from another image. */
    private String made(EngineClient client, ArchiveFile archive, TaskControl control) {
        String id = send(client, archive, control);
        client.images().tag(id, wish.name().repository(), wish.name().tag());
        ImageDetails image = client.images().inspect(id);
        List<String> command = image.config() == null ? List.of() : Stream.concat(image.config().entrypoint().stream(), image.config()
                .cmd().stream()).toList();
        return Stream.of(wish.name().toString(), image.os() + "/" + image.architecture(), String.join(" ", command))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String send(EngineClient client, ArchiveFile archive, TaskControl control) {
        try (Guard guard = new Guard(stall)) {
            FileBody body = new FileBody(file, archive.size(), new Meter(control, archive.size()), guard);
            try (JsonLines<StreamRecord> answer = client.ownedBy(control.streams()).images()
                    .importFiles(body, new NewImage("", "", wish.message(), wish.changes()))) {
                return read(answer);
            } catch (EngineException e) {
                body.failure().ifPresent(why -> {
                    throw new UncheckedIOException(why);
                });
                throw guard.stalled() ? Checks.stalled(guard) : e;
            }
        }
    }

    private static String read(JsonLines<StreamRecord> answer) {
        AtomicReference<String> id = new AtomicReference<>("");
        answer.forEach(BackPressure.hold(record -> {
            if (record.failed()) {
                throw new EngineException.Reported(record.code(), record.failure());
            }
            Matcher found = ID.matcher(record.status() + " " + record.id() + " " + record.stream());
            if (found.find()) {
                id.set(found.group());
            }
        }));
        if (id.get().isEmpty()) {
            throw new EngineException.Incomplete("the engine did not say which image it made");
        }
        return id.get();
    }
}
