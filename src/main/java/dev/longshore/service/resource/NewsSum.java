package dev.longshore.service.resource;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Several news of one host as one. Not thread-safe. */
final class NewsSum<T> {

    private final Function<T, String> keyOf;
    private final Map<String, T> upserted = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private News<T> last;

    NewsSum(Function<T, String> keyOf, News<T> first) {
        this.keyOf = keyOf;
        this.last = first;
        merge(first.objects());
    }

    NewsSum<T> add(News<T> news) {
        last = news;
        merge(news.objects());
        return this;
    }

    private void merge(ListChange<T> change) {
        for (String key : change.removed()) {
            upserted.remove(key);
            removed.add(key);
        }
        for (T object : change.upserted()) {
            String key = keyOf.apply(object);
            removed.remove(key);
            upserted.put(key, object);
        }
    }

    /** How things stand after the last, and what differs from before the first. */
    News<T> total() {
        ListChange<T> change = new ListChange<>(List.copyOf(upserted.values()), Set.copyOf(removed), last.objects().asOf());
        return new News<>(last.host(), last.status(), last.state(), change);
    }
}
