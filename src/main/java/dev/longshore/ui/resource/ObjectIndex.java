package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.News;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The objects of a kind on every host, by name: also of hosts that do not show. Told by any thread, asked by any. */
public final class ObjectIndex<T> implements Follower<T> {

    private final Listed<T> kind;
    private final Function<T, String> name;
    private final Map<HostId, Map<String, ObjectRef>> byHost = new ConcurrentHashMap<>();

    /** @param name how an object is called */
    public ObjectIndex(Listed<T> kind, Function<T, String> name) {
        this.kind = kind;
        this.name = name;
    }

    @Override
    public void changed(Map<HostId, News<T>> sum) {
        sum.forEach((host, news) -> {
            if (news.host().isEmpty()) {
                byHost.remove(host);
                return;
            }
            Map<String, ObjectRef> objects = byHost.computeIfAbsent(host, fresh -> new ConcurrentHashMap<>());
            news.objects().removed().forEach(objects::remove);
            news.objects().upserted().forEach(object -> {
                String key = kind.key(object);
                objects.put(key, new ObjectRef(host, kind.objectKind(), key, name.apply(object)));
            });
        });
    }

    public List<ObjectRef> objects() {
        return byHost.values().stream().flatMap(objects -> objects.values().stream()).toList();
    }
}
