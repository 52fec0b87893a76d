package dev.longshore.testing;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.images.Images;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Follows the containers and images of a session, and keeps what was told: every status, and the lists as they stand. */
public final class RecordingListener {

    private final List<HostStatus> statuses = new CopyOnWriteArrayList<>();
    private final Map<String, ContainerSummary> containers = new ConcurrentHashMap<>();
    private final Map<String, ImageSummary> images = new ConcurrentHashMap<>();
    private final Map<Kind<?>, HostStatus> last = new ConcurrentHashMap<>();
    private final Map<Kind<?>, ListState> states = new ConcurrentHashMap<>();

    /** @return ends the telling */
    public Subscription follow(HostSession session) {
        Subscription ofImages = session.follow(Images.KIND, sum -> heard(Images.KIND, images, sum));
        Subscription ofContainers = session.follow(Containers.KIND, sum -> heard(Containers.KIND, containers, sum));
        return () -> {
            ofContainers.close();
            ofImages.close();
        };
    }

    private synchronized <T> void heard(Kind<T> kind, Map<String, T> into, Map<HostId, News<T>> sum) {
        for (News<T> news : sum.values()) {
            into.keySet().removeAll(news.objects().removed());
            news.objects().upserted().forEach(object -> into.put(kind.key(object), object));
            states.put(kind, news.state());
            last.put(kind, news.status());
            record(kind, news.status());
        }
    }

    /** Connected is said once both lists are there. */
    private void record(Kind<?> kind, HostStatus now) {
        boolean complete = now.connected() ? now.equals(last.get(Containers.KIND)) && now.equals(last.get(Images.KIND)) : kind == Containers.KIND;
        if (complete && (statuses.isEmpty() || !statuses.getLast().equals(now))) {
            statuses.add(now);
        }
    }

    public List<HostStatus> statuses() {
        return List.copyOf(statuses);
    }

    public HostStatus status() {
        return statuses.getLast();
    }

    /** How the list of containers stands. */
    public ListState containersState() {
        return states.get(Containers.KIND);
    }

    /** How the list of images stands. */
    public ListState imagesState() {
        return states.get(Images.KIND);
    }

    public Map<String, ImageSummary> images() {
        return images;
    }

    public Map<String, ContainerSummary> containers() {
        return containers;
    }

    /** Name to state, as {@code docker ps -a} would show them. */
    public Map<String, String> states() {
        Map<String, String> byName = new TreeMap<>();
        containers.values().forEach(container -> byName.put(container.name(), container.state()));
        return byName;
    }
}
