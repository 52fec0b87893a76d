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
import dev.longshore.ui.inspector.FollowedList.Look;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Tells the inspector, or a tab that has left it, what becomes of its object. It follows the kind on the object's host, whatever address that has: the follow outlives
 * a lost connection and another engine behind the host. FX thread only.
 */
final class LiveInspector {

    private final SubjectHolder model;
    private final Supplier<Contributions> contributed;
    private final Hosts hosts;
    private final Executor ui;
    private Optional<Following<?>> following = Optional.empty();

    /** @param contributed the kinds that can be followed are among them */
    LiveInspector(SubjectHolder model, Supplier<Contributions> contributed, Hosts hosts, Executor ui) {
        this.model = model;
        this.contributed = contributed;
        this.hosts = hosts;
        this.ui = ui;
        model.subject().subscribe(this::turned);
    }

    private void turned(Optional<Subject> subject) {
        if (subject.isEmpty()) {
            rest();   // else its kind would be listed on and on for nobody
            model.state().set(Optional.empty());
        } else {
            subject.flatMap(Subject::single).ifPresent(this::follow);
        }
    }

    private void rest() {
        following.ifPresent(Following::close);
        following = Optional.empty();
    }

    private void follow(ObjectRef object) {
        if (following.filter(each -> each.covers(object)).isEmpty()) {
            rest();
            for (LiveKind<?> kind : contributed.get().list(LiveKind.class)) {
                if (kind.kind().objectKind().equals(object.kind())) {
                    following = Optional.of(new Following<>(kind, object.host()));
                }
            }
            following.ifPresent(Following::begin);
        }
        following.ifPresent(each -> each.turn(object));
        if (following.isEmpty()) {
            model.state().set(Optional.empty());
        }
    }

    /** The follow of one kind on one host. */
    private final class Following<T> implements Follower<T> {

        private final LiveKind<T> kind;
        private final HostId host;
        private final FollowedList<T> list;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private Optional<Follow> follow = Optional.empty();
        private Optional<Seen<T>> seen = Optional.empty();

        Following(LiveKind<T> kind, HostId host) {
            this.kind = kind;
            this.host = host;
            this.list = new FollowedList<>(kind);
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

        /** The inspector shows this object from now on, or under this name. */
        void turn(ObjectRef object) {
            list.watch(object);
            model.state().set(list.look(object).object().flatMap(kind.state()));
            if (seen.filter(each -> each.id().equals(object.id())).isEmpty()) {
                seen = list.told() ? Optional.of(Seen.first(object.id(), list.look(object))) : Optional.empty();
            }
        }

        /** At most one task waits for the FX thread, however many changes come meanwhile. */
        @Override
        public void changed(Map<HostId, News<T>> sum) {
            if (sum.containsKey(host) && list.add(sum.get(host)) && !waiting.getAndSet(true)) {
                ui.execute(this::look);
            }
        }

        private void look() {
            waiting.set(false);   // before looking: what comes from now on is looked at again
            if (following.filter(each -> each == this).isEmpty()) {
                return;
            }
            model.hostChanged();
            shown().ifPresent(this::look);
        }

        private void look(ObjectRef shown) {
            Look<T> now = list.look(shown);
            model.state().set(now.object().flatMap(kind.state()));
            if (seen.isEmpty()) {
                seen = Optional.of(Seen.first(shown.id(), now));   // all there is, not a change
                return;
            }
            Seen<T> before = seen.get();
            boolean gone = model.fate().get() == InspectorViewModel.Fate.REMOVED;
            if (before.misses(now)) {
                if (!gone) {
                    model.removed();
                }
                now.namesake().ifPresent(object -> takeOver(shown, object));
            } else if (gone && now.object().isPresent() && shown.id().equals(shown.name())) {
                seen = Optional.of(before.and(now));
                takeOver(shown, now.object().get());   // the engine knows no id: whatever has the name takes the place
            } else {
                seen = Optional.of(before.and(now));
                if (before.differs(now)) {
                    model.changed(now.object().map(object -> called(shown, object)).orElse(shown));
                }
            }
        }

        private void takeOver(ObjectRef shown, T object) {
            String key = kind.kind().key(object);
            model.madeAgain(new Subject.One(new ObjectRef(host, shown.kind(), key, shown.name()), ShortId.of(key)));
        }

        /** As it is called now: one name of several, or a new one. */
        private ObjectRef called(ObjectRef shown, T object) {
            Set<String> names = kind.names().apply(object);
            return names.isEmpty() || names.contains(shown.name()) ? shown : new ObjectRef(host, shown.kind(), shown.id(), names.iterator().next());
        }

        private Optional<ObjectRef> shown() {
            return model.subject().get().flatMap(Subject::single).filter(this::covers);
        }
    }

    /**
     * What the inspector was told of its object.
     *
     * @param object as it was listed when the tabs were told of it; empty for one that was never in the list, such as a new one
     * @param away   whether it could not be asked about since
     */
    private record Seen<T>(String id, Optional<T> object, boolean away) {

        static <T> Seen<T> first(String id, Look<T> now) {
            return new Seen<>(id, now.object(), !now.reachable());
        }

        /** Only a live list can say that an object is gone: at another address, or after a loss, there is none for a while. */
        boolean misses(Look<T> now) {
            return object.isPresent() && now.object().isEmpty() && (now.live() || !now.known());
        }

        /** Whether the tabs have to ask anew. While nobody answers they need not: what differs by then is asked for in one. */
        boolean differs(Look<T> now) {
            return now.reachable() && (away || now.object().isPresent() && now.object().get() != object.orElse(null));   // a list gives new ones
        }

        Seen<T> and(Look<T> now) {
            return now.reachable() ? new Seen<>(id, now.object().or(() -> object), false) : new Seen<>(id, object, true);
        }
    }
}
