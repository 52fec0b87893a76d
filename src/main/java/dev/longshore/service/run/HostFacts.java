package dev.longshore.service.run;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.resource.ListChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form must know of the host it writes for: containers and images, kept true until closed, and how it stands. Thread-safe. */
public final class HostFacts implements AutoCloseable {

    private final Map<String, ContainerSummary> containers = new LinkedHashMap<>();
    private final Map<String, ImageSummary> images = new LinkedHashMap<>();
    private final Runnable changed;
    private final Subscription subscription;

    /** @param changed told of every change, by any thread, while the session is locked: hand over, and return */
    public HostFacts(HostSession session, Runnable changed) {
        this.changed = changed;
        this.subscription = session.subscribe(new HostListener() {
            @Override
            public void statusChanged(Host host, HostStatus status) {
                HostFacts.this.changed.run();
            }

            @Override
            public void hostChanged(Host host) {
                HostFacts.this.changed.run();
            }

            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                synchronized (containers) {
                    change.upserted().forEach(one -> containers.put(one.id(), one));
                    containers.keySet().removeAll(change.removed());
                }
                HostFacts.this.changed.run();
            }

            @Override
            public void imagesChanged(ListChange<ImageSummary> change) {
                synchronized (images) {
                    change.upserted().forEach(one -> images.put(one.id(), one));
                    images.keySet().removeAll(change.removed());
                }
                HostFacts.this.changed.run();
            }
        });
    }

    /** As they came; those last told of while the host is away. */
    public List<ContainerSummary> containers() {
        synchronized (containers) {
            return List.copyOf(containers.values());
        }
    }

    /** The names of all images, sorted. */
    public List<String> images() {
        synchronized (images) {
            return images.values().stream().flatMap(image -> image.tags().stream()).distinct().sorted().toList();
        }
    }

    /** Whether the host has an image of that name, digest or id; for names of the default registry, with and without its name. */
    public boolean has(String image) {
        String name = tagged(image);
        synchronized (images) {
            return images.values().stream().anyMatch(known -> known.tags().stream().anyMatch(tag -> plain(tag).equals(plain(name)))
                    || known.repoDigests().stream().anyMatch(digest -> plain(digest).equals(plain(image)))
                    || image.length() >= 12 && (known.id().startsWith(image) || known.id().startsWith("sha256:" + image)));
        }
    }

    private static String tagged(String image) {
        boolean whole = image.contains("@") || image.lastIndexOf(':') > image.lastIndexOf('/');
        return whole ? image : image + ":latest";
    }

    private static String plain(String name) {
        return name.replaceFirst("^(?:docker\\.io/library/|docker\\.io/|library/|localhost/)", "");
    }

    @Override
    public void close() {
        subscription.close();
    }
}
