package dev.longshore.ui.inspector;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.News;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Tells the inspector what becomes of its object. It follows the kind on the object's host, whatever address that has: the follow outlives
 * a lost connection and another engine behind the host. FX thread only.
 */
final class LiveInspector {

    private final InspectorViewModel model;
    private final Supplier<Contributions> contributed;
    private final Hosts hosts;
    private final Executor ui;
    private Optional<Following<?>> following = Optional.empty();

    /** @param contributed the kinds that can be followed are among them */
    LiveInspector(InspectorViewModel model, Supplier<Contributions> contributed, Hosts hosts, Executor ui) {
        this.model = model;
        this.contributed = contributed;
        this.hosts = hosts;
        this.ui = ui;
        model.subject().addListener((observable, before, now) -> turned(now));
    }

    private void turned(Optional<Subject> subject) {
        if (subject.isEmpty()) {
            rest();   // else its kind would be listed on and on for nobody
        } else {
            subject.flatMap(Subject::single).ifPresent(this::follow);
        }
    }

    private void rest() {
        following.ifPresent(Following::close);
        following = Optional.empty();
    }

    private void follow(ObjectRef object) {
        if (following.filter(each -> each.covers(object)).isPresent()) {
            return;
        }
        rest();
        for (LiveKind<?> kind : contributed.get().list(LiveKind.class)) {
            if (kind.kind().objectKind().equals(object.kind())) {
                following = Optional.of(new Following<>(kind, object.host()));
            }
        }
        following.ifPresent(Following::begin);
    }

    /** The follow of one kind on one host. */
    private final class Following<T> implements Follower<T> {

        private final LiveKind<T> kind;
        private final HostId host;
        private Optional<Follow> follow = Optional.empty();
        private boolean told;
        private boolean connected;

        Following(LiveKind<T> kind, HostId host) {
            this.kind = kind;
            this.host = host;
        }

        void begin() {
            follow = Optional.of(hosts.follow(HostScope.of(host), kind.kind(), this));
        }

        boolean covers(ObjectRef object) {
            return object.host().equals(host) && object.kind().equals(kind.kind().objectKind());
        }

        void close() {
            follow.ifPresent(Follow::close);
        }

        @Override
        public void changed(Map<HostId, News<T>> sum) {
            Optional.ofNullable(sum.get(host)).ifPresent(news -> ui.execute(() -> apply(news)));
        }

        private void apply(News<T> news) {
            if (following.filter(each -> each == this).isEmpty()) {
                return;
            }
            boolean first = !told;
            boolean back = !connected && news.status().connected();
            told = true;   // the first news is all there is, not a change
            connected = news.status().connected();
            model.hostChanged();
            if (!first) {
                news.objects().removed().forEach(this::removed);
                news.objects().upserted().forEach(this::changed);
            }
            if (back && !first) {
                shown().ifPresent(model::changed);   // what could not be asked meanwhile is asked now
            }
        }

        private void removed(String key) {
            shown().filter(object -> object.id().equals(key)).ifPresent(object -> model.removed());
        }

        private void changed(T object) {
            Set<String> names = kind.names().apply(object);
            String key = kind.kind().key(object);
            shown().ifPresent(shown -> {
                boolean gone = model.fate().get() == InspectorViewModel.Fate.REMOVED;
                boolean byName = kind.kind().key(object).equals(shown.name());   // the engine knows no id: whatever has the name takes the place
                if (shown.id().equals(key) && !(gone && byName)) {
                    model.changed(names.isEmpty() || names.contains(shown.name()) ? shown : renamed(shown, names));
                } else if (gone && names.contains(shown.name())) {
                    model.madeAgain(new Subject.One(new ObjectRef(host, shown.kind(), key, shown.name()), ShortId.of(key)));
                }
            });
        }

        private ObjectRef renamed(ObjectRef shown, Set<String> names) {
            return new ObjectRef(host, shown.kind(), shown.id(), names.iterator().next());
        }

        private Optional<ObjectRef> shown() {
            return model.subject().get().flatMap(Subject::single).filter(this::covers);
        }
    }
}
