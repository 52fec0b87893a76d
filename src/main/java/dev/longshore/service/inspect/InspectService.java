package dev.longshore.service.inspect;

import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.images.ImageService;
import java.util.concurrent.CompletableFuture;

/** Asks an engine for one object, each kind by its own endpoint. The future fails with a {@link dev.longshore.domain.FailureException}. */
public final class InspectService {

    private final ContainerService containers;
    private final ImageService images;

    public InspectService(ContainerService containers, ImageService images) {
        this.containers = containers;
        this.images = images;
    }

    /** The object exactly as the engine describes it. */
    public CompletableFuture<JsonDocument> inspect(ObjectRef object) {
        return switch (object.kind()) {   // without a default: a new kind does not compile before it has a line here
            case CONTAINER -> containers.inspect(object);
            case IMAGE -> images.inspect(object);
        };
    }
}
