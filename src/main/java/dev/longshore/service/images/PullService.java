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
import dev.longshore.service.tasks.Tasks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Brings images from registries to hosts. */
public final class PullService {

    private final Tasks tasks;
    private final EngineCalls calls;
    private final Transfer transfer;

    public PullService(Tasks tasks, EngineCalls calls, LoginSource logins) {
        this.tasks = tasks;
        this.calls = calls;
        this.transfer = new Transfer(calls, logins);
    }

    /**
     * Begins to pull. Its result is the digest, or the image's id where the engine tells no digest. Cancelling closes the stream, at which
     * Docker stops; layers it has stay. Two pulls of one image may go on at once: the engine joins them.
     *
     * @param platform e.g. {@code linux/arm64}; empty for the engine's own
     */
    public Task pull(HostId host, ImageReference image, Optional<String> platform) {
        return tasks.start(TaskKind.PULL, ImageOperations.PULL, image.toString(), calls.host(host).map(List::of).orElse(List.of()),
                control -> pull(host, image, platform, control));
    }

    /**
     * Pulls within a task that is under way.
     *
     * @return as the result of {@link #pull(HostId, ImageReference, Optional)}
     * @throws dev.longshore.domain.FailureException why the image could not be had
     */
    public String pull(HostId host, ImageReference image, Optional<String> platform, TaskControl control) throws IOException {
        return transfer.run(control, host, ImageOperations.PULL, image,
                (client, auth) -> client.images().pull(image.repository(), image.version(), platform, auth), new Pulled(image));
    }

    /**
     * Docker's last record begins with {@code Status: }. Podman has no such record: it ends with the new image's id, as if that were a layer,
     * so there the engine is asked whether the name now means that image.
     */
    private static final class Pulled implements Transfer.Outcome {
        private static final String DIGEST = "Digest: ";
        private static final List<String> DONE = List.of("Status: Downloaded newer image for ", "Status: Image is up to date for ");

        private final ImageReference image;
        private String digest = "";
        private StreamRecord last;

        Pulled(ImageReference image) {
            this.image = image;
        }

        @Override
        public void add(StreamRecord record) {
            last = record;
            if (record.status() != null && record.status().startsWith(DIGEST)) {
                digest = record.status().substring(DIGEST.length());
            }
        }

        @Override
        public Optional<String> result(EngineClient client) {
            if (last == null || last.status() == null) {
                return Optional.empty();
            }
            if (DONE.stream().anyMatch(last.status()::startsWith)) {
                return Optional.of(digest);
            }
            boolean whole = last.status().equals("Download complete") && last.id() != null && last.id().length() >= 12;   // Docker says so of layers
            return whole && client.podman() ? confirmed(client) : Optional.empty();
        }

        private Optional<String> confirmed(EngineClient client) {
            String id = client.images().inspect(image.repository() + (image.digest().isEmpty() ? ":" + image.tag() : "@" + image.digest())).id();
            return id != null && id.replace("sha256:", "").startsWith(last.id()) ? Optional.of(id) : Optional.empty();
        }
    }
}
