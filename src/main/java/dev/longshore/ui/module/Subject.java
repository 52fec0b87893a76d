package dev.longshore.ui.module;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.live.LiveSubject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the inspector shows. */
public sealed interface Subject extends LiveSubject {

    /** One object of a host. @param subtitle one line below the name, such as a short id, an image and a state */
    record One(ObjectRef object, String subtitle) implements Subject { }

    /** Several objects of one kind. @param objects at least two, maybe of several hosts */
    record Several(List<ObjectRef> objects) implements Subject {
        public Several {
            objects = List.copyOf(objects);
        }
    }

    /** A host itself. */
    record OfHost(HostId host, String name) implements Subject { }

    /** A document that is not live: an event, an answer, the last inspect of what is gone. */
    record Document(String title, String subtitle, JsonDocument document) implements Subject { }

    /**
     * The subject of a selection: none, one object, or several.
     *
     * @param one    how a single one shows
     * @param object which object it is
     */
    static <R> Optional<Subject> of(List<R> selected, Function<? super R, One> one, Function<? super R, ObjectRef> object) {
        return switch (selected.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(one.apply(selected.getFirst()));
            default -> Optional.of(new Several(selected.stream().<ObjectRef>map(object).toList()));
        };
    }

    /** The object, where it is one. */
    default Optional<ObjectRef> single() {
        return this instanceof One one ? Optional.of(one.object()) : Optional.empty();
    }

    /** The hosts that it is of, each once; none for a document. */
    default List<HostId> hosts() {
        return switch (this) {
            case One(var object, _) -> List.of(object.host());
            case Several(var objects) -> objects.stream().map(ObjectRef::host).distinct().toList();
            case OfHost(var host, _) -> List.of(host);
            case Document _ -> List.of();
        };
    }

    /** Whether both are about the same thing, though it may have another name or state by now. */
    default boolean sameAs(Subject other) {
        return this instanceof One(var object, _) && other instanceof One(var another, _) ? object.sameAs(another) : equals(other);
    }
}
