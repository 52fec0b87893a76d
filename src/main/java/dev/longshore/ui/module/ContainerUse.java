package dev.longshore.ui.module;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.ui.i18n.Message;
import java.util.List;

/**
 * One container that uses an object, and how.
 *
 * @param id      of the container
 * @param details one for each column that {@link UsedBy} adds
 */
public record ContainerUse(String id, String name, ContainerStatus status, List<Message> details) {
    public ContainerUse {
        details = List.copyOf(details);
    }
}
