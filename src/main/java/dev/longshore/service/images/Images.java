package dev.longshore.service.images;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.resource.CacheForm;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.Stale;
import java.util.List;
import java.util.Set;
import java.util.Optional;

/** Images as a live list, by id. */
public final class Images implements Listed<ImageSummary> {

    public static final Listed<ImageSummary> KIND = new Images();

    private static final CacheForm<ImageSummary> FORM = new CacheForm<>(ImageSummary.class,
            Set.of("Id", "ParentId", "RepoTags", "RepoDigests", "Created", "Size", "VirtualSize", "Containers"), Set.of(), Set.of());

    private Images() {
    }

    @Override
    public ObjectKind objectKind() {
        return ImageOperations.IMAGE;
    }

    @Override
    public String key(ImageSummary image) {
        return image.id();
    }

    @Override
    public Operation listing() {
        return ImageOperations.LIST;
    }

    @Override
    public List<ImageSummary> list(EngineClient client) {
        return client.images().list();
    }

    /** Only all are listed: an event names an image by its tag or by its id, and other images lose what this one gets. */
    @Override
    public Stale staleAfter(EngineEvent event) {
        return event.kind().equals("image") || committed(event) ? Stale.ALL : Stale.NONE;
    }

    /** An image made of a container without a name is told of by no event of its own. */
    private static boolean committed(EngineEvent event) {
        return event.kind().equals("container") && event.verb().equals("commit");
    }

    @Override
    public Optional<CacheForm<ImageSummary>> cacheForm() {
        return Optional.of(FORM);
    }
}
