package dev.longshore.service.images;

import dev.longshore.domain.Failure.Operation;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings images from hosts to registries. */
public final class PushService {

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
        return tasks.start(TaskKind.PUSH, image.toString(), calls.host(host).map(List::of).orElse(List.of()),
                control -> transfer.run(control, host, Operation.PUSH, image,
                        (client, auth) -> client.images().push(image.repository(), image.tag(), auth), new Pushed()));
    }

    /** Docker ends with a record that carries the digest apart; Podman with a line of text that holds it. */
    private static final class Pushed implements Transfer.Outcome {
        private static final Pattern PODMAN = Pattern.compile("\\S+: digest: (sha256:[0-9a-f]{64}) size: \\d+");

        private StreamRecord last;

        @Override
        public void add(StreamRecord record) {
            last = record;
        }

        @Override
        public Optional<String> result(EngineClient client) {
            if (last == null) {
                return Optional.empty();
            }
            Matcher line = PODMAN.matcher(client.ping().podman() && last.status() != null ? last.status().strip() : "");
            return line.matches() ? Optional.of(line.group(1)) : Optional.of(last.aux("Digest")).filter(digest -> !digest.isEmpty());
        }
    }
}
