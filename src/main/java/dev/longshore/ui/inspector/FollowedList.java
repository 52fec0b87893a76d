package dev.longshore.ui.inspector;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.ui.module.LiveKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of one kind on one host, as they were told last. News are added on whatever thread brings them, and the inspector looks when it
 * has time: so it hears of many changes at once, and of none that is not about its object. Thread-safe.
 */
final class FollowedList<T> {

    private final LiveKind<T> kind;
    private final Map<String, T> objects = new HashMap<>();
    private Optional<News<T>> last = Optional.empty();
    private Optional<ObjectRef> watched = Optional.empty();

    /**
     * What there is of one object.
     *
     * @param known     whether the host is
     * @param live      whether the list is what the engine has now
     * @param reachable whether the engine answers, and has said what it can of this list
     * @param object    by its key
     * @param namesake  another one that has its name
     */
    record Look<T>(boolean known, boolean live, boolean reachable, Optional<T> object, Optional<T> namesake) { }

    FollowedList(LiveKind<T> kind) {
        this.kind = kind;
    }

    /** From now on news are about this object, or about nothing. */
    synchronized void watch(ObjectRef object) {
        watched = Optional.of(object);
    }

    /** Whether anything was told yet. */
    synchronized boolean told() {
        return last.isPresent();
    }

    /** @return whether the watched object, or how it can be reached, differs from before */
    synchronized boolean add(News<T> news) {
        boolean matters = last.isEmpty() || !news.status().equals(last.get().status()) || !news.state().equals(last.get().state())
                || !news.host().equals(last.get().host());
        last = Optional.of(news);
        news.objects().removed().forEach(objects::remove);
        news.objects().upserted().forEach(object -> objects.put(kind.kind().key(object), object));
        return matters || watched.filter(object -> concerns(object, news)).isPresent();
    }

    private boolean concerns(ObjectRef object, News<T> news) {
        return news.objects().removed().contains(object.id())
                || news.objects().upserted().stream().anyMatch(each -> kind.kind().key(each).equals(object.id()) || called(each, object));
    }

    private boolean called(T each, ObjectRef object) {
        return kind.names().apply(each).contains(object.name());
    }

    /** How it is with an object now. */
    synchronized Look<T> look(ObjectRef object) {
        HostStatus status = last.map(News::status).orElseGet(HostStatus.Connecting::new);
        ListState state = last.map(News::state).orElseGet(ListState.Never::new);
        Optional<T> own = Optional.ofNullable(objects.get(object.id()));
        boolean settled = switch (state) {
            case ListState.Live(), ListState.NotOffered(_), ListState.Failed(_) -> true;
            case ListState.Never(), ListState.Cached(), ListState.Stale() -> false;
        };
        return new Look<>(last.filter(news -> news.host().isPresent()).isPresent(), state.live(), status.connected() && settled, own,
                own.isPresent() ? Optional.empty() : objects.values().stream().filter(each -> called(each, object)).findFirst());
    }
}
