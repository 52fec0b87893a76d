package dev.longshore;

import dev.longshore.ui.containers.ContainersViewModel;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.images.ImagesViewModel;
import java.util.List;

/** What the status bar counts, over the features that do not know each other. */
final class StatusCounts {

    private StatusCounts() {
    }

    /** Nothing for a host that has not been listed yet. */
    static List<Message> of(ContainersViewModel containers, ImagesViewModel images) {
        if (!containers.resource().loaded().get() && containers.table().rows().isEmpty()) {
            return List.of();
        }
        long alive = containers.table().rows().stream().filter(row -> row.status().state().alive()).count();
        return List.of(
                Message.of("status.containers", alive, containers.table().rows().size() - alive),
                Message.of("status.images", images.table().rows().size(), ByteSizeFormat.text(images.totalSize().get())));
    }
}
