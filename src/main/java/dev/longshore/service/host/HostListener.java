package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.resource.ListChange;

/**
 * Told of everything that happens at one host, in order, never by two threads at once. A new listener is first told the status and
 * all there is. Called while the session is locked: hand over, and return.
 */
public interface HostListener {

    /** It is called, or marked, otherwise from now on. */
    default void hostChanged(Host host) {
    }

    default void statusChanged(Host host, HostStatus status) {
    }

    default void containersChanged(ListChange<ContainerSummary> change) {
    }

    default void imagesChanged(ListChange<ImageSummary> change) {
    }
}
