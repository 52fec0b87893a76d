package dev.longshore.service.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;

/** A container, whatever it is called now. */
public record ContainerKey(HostId host, String id) {

    public static ContainerKey of(ObjectRef container) {
        return new ContainerKey(container.host(), container.id());
    }
}
