package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.News;
import dev.longshore.ui.base.CurrentHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The objects of a second kind, with the same keys as a table's rows, such as who uses what: live, on the hosts that show. FX thread only. */
public final class JoinedValues<T> {

    private final Kind<T> kind;
    private final Executor ui;
    private final Consumer<Set<String>> changed;
    private final Map<String, T> values = new HashMap<>();
    private List<Map<HostId, News<T>>> waiting = new ArrayList<>();

    /** @param changed told of the keys of rows whose value has changed, come or gone */
    public JoinedValues(CurrentHost current, Kind<T> kind, Executor ui, Consumer<Set<String>> changed) {
        this.kind = kind;
        this.ui = ui;
        this.changed = changed;
        Follow follow = current.follow(kind, this::heard);
        current.scope().addListener((observable, before, now) -> follow.rescope(now));
    }

    /** What belongs to the object of that row; empty for nothing. */
    public Optional<T> of(LiveRow row) {
        return Optional.ofNullable(values.get(row.key()));
    }

    /** What has that key on a host; empty for nothing. */
    public Optional<T> of(HostId host, String key) {
        return Optional.ofNullable(values.get(LiveRow.key(host, key)));
    }

    private void heard(Map<HostId, News<T>> sum) {
        synchronized (this) {
            waiting.add(sum);
            if (waiting.size() > 1) {
                return;
            }
        }
        ui.execute(this::apply);
    }

    private synchronized List<Map<HostId, News<T>>> take() {
        List<Map<HostId, News<T>>> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private void apply() {
        Set<String> keys = new HashSet<>();
        take().forEach(sum -> sum.forEach((host, news) -> {
            news.objects().removed().stream().map(id -> LiveRow.key(host, id)).forEach(key -> {
                values.remove(key);
                keys.add(key);
            });
            news.objects().upserted().forEach(object -> {
                String key = LiveRow.key(host, kind.key(object));
                values.put(key, object);
                keys.add(key);
            });
        }));
        if (!keys.isEmpty()) {
            changed.accept(keys);
        }
    }
}
