package dev.longshore.service.images;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.Host;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.HistoryItem;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.EngineCalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What can be done to an image. Every future fails with a {@link dev.longshore.domain.FailureException}. */
public final class ImageService {

    private final EngineCalls calls;

    public ImageService(EngineCalls calls) {
        this.calls = calls;
    }

    /** The image exactly as the engine describes it. */
    public CompletableFuture<JsonDocument> inspect(ObjectRef image) {
        return calls.ask(image.host(), ImageOperations.INSPECT, image.name(), client -> client.images().inspectRaw(image.id()));
    }

    /** Its layers, newest first. */
    public CompletableFuture<List<HistoryLayer>> history(ObjectRef image) {
        return calls.ask(image.host(), ImageOperations.HISTORY, image.name(),
                client -> client.images().history(image.id()).stream().map(ImageService::layer).toList());
    }

    /** Gives the image a further name; another image that has it loses it. */
    public CompletableFuture<Void> tag(ObjectRef image, ImageName name) {
        return calls.change(image, ImageOperations.TAG, client -> {
            client.images().tag(image.id(), name.repository(), name.tag());
            return null;
        });
    }

    /**
     * Removes the image, by its id, with all its tags. Which engine it is on is asked anew: Podman never gets force, and there only the
     * containers that were agreed to go with it. The failure is IN_USE or STARTED_MEANWHILE, with the names, where containers keep it.
     */
    public CompletableFuture<Void> remove(ObjectRef image, ImageRemoval agreed) {
        CompletableFuture<Void> removed = calls.change(image, ImageOperations.REMOVE, client -> {
            if (client.podman()) {
                removeFromPodman(client, image, agreed);
            } else {
                client.images().remove(image.id(), agreed.force());
            }
            return null;
        });
        return agreed.containers().isEmpty() ? removed : removed.whenComplete((done, failed) -> calls.refresh(image.host()));
    }

    private void removeFromPodman(EngineClient client, ObjectRef image, ImageRemoval agreed) {
        try {
            new PodmanImageRemoval(client, image, agreed).run();
        } catch (PodmanImageRemoval.Kept kept) {
            Optional<Host> host = calls.host(image.host());
            throw new FailureException(new Failure(kept.why(), host.map(Host::name).orElse(""), host.map(at -> at.endpoint().uri()).orElse(""),
                    ImageOperations.REMOVE, image.name(), kept.status(), kept.getMessage(), kept.containers()), kept);
        }
    }

    /** Takes one tag off. A tag that has moved to another image since it was shown, or is the image's last one by now, is a conflict, and stays. */
    public CompletableFuture<Void> untag(ObjectRef image, String tag) {
        return calls.change(new ObjectRef(image.host(), image.kind(), image.id(), tag), ImageOperations.UNTAG, client -> {
            ImageDetails now = client.images().inspect(tag);
            if (!image.id().equals(now.id())) {
                throw new EngineException.Conflict(0, tag + " now names another image: " + now.id());
            }
            if (now.repoTags().size() < 2) {   // the engine would remove the image with its last tag
                throw new EngineException.Conflict(0, tag + " is the only tag that is left: the image would go with it");
            }
            client.images().remove(tag, false);
            return null;
        });
    }

    private static HistoryLayer layer(HistoryItem item) {
        return new HistoryLayer(item.id(), Instant.ofEpochSecond(item.created()), item.createdBy(), item.size(), item.tags(), item.comment());
    }
}
