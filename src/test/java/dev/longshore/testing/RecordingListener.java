package dev.longshore.testing;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.resource.ListChange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a session told: every status, and the lists as they stand. */
public final class RecordingListener implements HostListener {

    private final List<HostStatus> statuses = new CopyOnWriteArrayList<>();
    private final Map<String, ContainerSummary> containers = new ConcurrentHashMap<>();
    private final Map<String, ImageSummary> images = new ConcurrentHashMap<>();

    @Override
    public void statusChanged(Host host, HostStatus status) {
        statuses.add(status);
    }

    @Override
    public void containersChanged(ListChange<ContainerSummary> change) {
        change.upserted().forEach(container -> containers.put(container.id(), container));
        change.removed().forEach(containers::remove);
    }

    @Override
    public void imagesChanged(ListChange<ImageSummary> change) {
        change.upserted().forEach(image -> images.put(image.id(), image));
        change.removed().forEach(images::remove);
    }

    public List<HostStatus> statuses() {
        return List.copyOf(statuses);
    }

    public HostStatus status() {
        return statuses.getLast();
    }

    public Map<String, ImageSummary> images() {
        return images;
    }

    public Map<String, ContainerSummary> containers() {
        return containers;
    }

    /** Name to state, as {@code docker ps -a} would show them. */
    public Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        containers.values().forEach(container -> states.put(container.name(), container.state()));
        return states;
    }
}
