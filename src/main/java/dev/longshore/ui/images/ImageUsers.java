package dev.longshore.ui.images;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.resource.ListChange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which containers are made of which image, kept by the changes of the container list. Thread-safe. */
final class ImageUsers {

    private final Map<String, ContainerSummary> byContainer = new HashMap<>();

    /** @return whether any image's users differ by name; most changes are of a state only */
    synchronized boolean apply(ListChange<ContainerSummary> change) {
        boolean differs = false;
        for (ContainerSummary container : change.upserted()) {
            ContainerSummary before = byContainer.put(container.id(), container);
            differs |= before == null || !before.imageId().equals(container.imageId()) || !before.name().equals(container.name());
        }
        for (String id : change.removed()) {
            differs |= byContainer.remove(id) != null;
        }
        return differs;
    }

    /** Image id to the names of its containers. */
    synchronized Map<String, List<String>> byImage() {
        return byContainer.values().stream().collect(Collectors.groupingBy(ContainerSummary::imageId,
                Collectors.mapping(ContainerSummary::name, Collectors.collectingAndThen(Collectors.toList(), names -> names.stream().sorted().toList()))));
    }

    /** The containers of an image as they stand now, by name. */
    synchronized List<ImageUser> of(String image) {
        return byContainer.values().stream().filter(container -> container.imageId().equals(image))
                .map(container -> new ImageUser(container.id(), container.name(), ContainerStatus.of(container.state(), container.status())))
                .sorted(Comparator.comparing(ImageUser::name)).toList();
    }
}
