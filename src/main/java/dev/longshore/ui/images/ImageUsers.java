package dev.longshore.ui.images;

import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.host.ListChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which containers are made of which image, kept by the changes of the container list. Thread-safe. */
final class ImageUsers {

    /** What of a container matters here. */
    private record User(String image, String name) { }

    private final Map<String, User> byContainer = new HashMap<>();

    /** @return whether any image's users differ; most changes are of a state only */
    synchronized boolean apply(ListChange<ContainerSummary> change) {
        boolean differs = false;
        for (ContainerSummary container : change.upserted()) {
            User user = new User(container.imageId(), container.name());
            differs |= !user.equals(byContainer.put(container.id(), user));
        }
        for (String id : change.removed()) {
            differs |= byContainer.remove(id) != null;
        }
        return differs;
    }

    /** Image id to the names of its containers. */
    synchronized Map<String, List<String>> byImage() {
        return byContainer.values().stream().collect(Collectors.groupingBy(User::image,
                Collectors.mapping(User::name, Collectors.collectingAndThen(Collectors.toList(), names -> names.stream().sorted().toList()))));
    }
}
