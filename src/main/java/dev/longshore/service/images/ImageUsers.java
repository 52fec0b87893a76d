package dev.longshore.service.images;

import dev.longshore.domain.ObjectKind;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.resource.Derived;
import dev.longshore.service.resource.Listed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The containers that are made of one image.
 *
 * @param image      the id of the image
 * @param containers at least one, by name
 */
public record ImageUsers(String image, List<ContainerSummary> containers) {

    /** By id of the image; an image that no container is made of has none. */
    public static final Derived<ContainerSummary, ImageUsers> KIND = new OfContainers();

    /** The names of the containers, in order. */
    public List<String> names() {
        return containers.stream().map(ContainerSummary::name).toList();
    }

    private static final class OfContainers implements Derived<ContainerSummary, ImageUsers> {

        @Override
        public ObjectKind objectKind() {
            return ImageOperations.IMAGE;
        }

        @Override
        public String key(ImageUsers users) {
            return users.image();
        }

        @Override
        public Listed<ContainerSummary> source() {
            return Containers.KIND;
        }

        @Override
        public Set<String> keysOf(ContainerSummary container) {
            return container.imageId().isEmpty() ? Set.of() : Set.of(container.imageId());
        }

        @Override
        public ImageUsers derive(String image, List<ContainerSummary> containers) {
            return new ImageUsers(image, containers.stream().sorted(Comparator.comparing(ContainerSummary::name)).toList());
        }
    }
}
