package dev.longshore.service.images;

import java.util.List;

/**
 * What was agreed to about the removal of one image.
 *
 * @param force      on Docker: also where stopped containers use it, which stay; needed as well where it has several tags. Podman never gets it
 * @param tags       the tags that were shown and may go
 * @param containers those made of it that go first; only Podman needs that, and only there they are removed
 */
public record ImageRemoval(boolean force, List<String> tags, List<NamedContainer> containers) {

    public ImageRemoval {
        tags = List.copyOf(tags);
        containers = List.copyOf(containers);
    }

    /**
     * A container as it was named when its removal was agreed to.
     *
     * @param alive whether it had a process, so that killing it was agreed to as well
     */
    public record NamedContainer(String id, String name, boolean alive) { }
}
