package dev.longshore.service.run;

import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.images.Images;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.News;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form must know of the host it writes for: containers and images, kept true until closed, and how it stands. Thread-safe. */
public final class HostFacts implements AutoCloseable {

    private final Map<String, ContainerSummary> containers = new LinkedHashMap<>();
    private final Map<String, ImageSummary> images = new LinkedHashMap<>();
    private final Runnable changed;
    private final List<Subscription> follows;

    /** @param changed told of every change, by any thread */
    public HostFacts(HostSession session, Runnable changed) {
        this.changed = changed;
        this.follows = List.of(session.follow(Containers.KIND, sum -> sum.values().forEach(news -> apply(news, Containers.KIND, containers))),
                session.follow(Images.KIND, sum -> sum.values().forEach(news -> apply(news, Images.KIND, images))));
    }

    private <T> void apply(News<T> news, Kind<T> kind, Map<String, T> into) {
        synchronized (into) {
            into.keySet().removeAll(news.objects().removed());
            news.objects().upserted().forEach(one -> into.put(kind.key(one), one));
        }
        changed.run();
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
        follows.forEach(Subscription::close);
    }
}
