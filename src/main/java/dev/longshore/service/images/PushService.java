package dev.longshore.service.images;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings images from hosts to registries. */
public final class PushService {

    /** The status of a part that names a platform: of an image for several, the engine had that one alone, and pushed it in place of them all. */
    public static final String ONE_PLATFORM = "ONE_PLATFORM";

    private final Tasks tasks;
    private final EngineCalls calls;
    private final Transfer transfer;

    public PushService(Tasks tasks, EngineCalls calls, LoginSource logins) {
        this.tasks = tasks;
        this.calls = calls;
        this.transfer = new Transfer(calls, logins);
    }

    /** Begins to push the image that has this tag. Its result is the digest under which the registry has it. */
    public Task push(HostId host, ImageReference image) {
        return tasks.start(TaskKind.PUSH, ImageOperations.PUSH, image.toString(), calls.host(host).map(List::of).orElse(List.of()),
                control -> transfer.run(control, host, ImageOperations.PUSH, image,
                        (client, auth) -> client.images().push(image.repository(), image.tag(), auth), new Pushed(image.tag(), control)));
    }

    /**
     * A push is done once the engine tells the digest: in a line of text, in a record apart, or in both. Docker with containerd's image
     * store and Podman have the line alone.
     */
    private static final class Pushed implements Transfer.Outcome {
        private final Pattern line;
        private final TaskControl control;
        private String digest = "";

        Pushed(String tag, TaskControl control) {
            this.control = control;
            line = Pattern.compile(Pattern.quote(tag) + ": digest: (sha256:[0-9a-f]{64}) size: \\d+");
        }

        @Override
        public void add(StreamRecord record) {
            if (!record.onlyPlatform().isEmpty()) {
                control.part(new Part(record.onlyPlatform(), ONE_PLATFORM, 0, -1));
            }
            Matcher told = line.matcher(record.status() == null ? "" : record.status().strip());
            if (told.matches()) {
                digest = told.group(1);
            } else if (!record.aux("Digest").isEmpty()) {
                digest = record.aux("Digest");
            }
        }

        @Override
        public Optional<String> result(EngineClient client) {
            return Optional.of(digest).filter(told -> !told.isEmpty());
        }
    }
}
