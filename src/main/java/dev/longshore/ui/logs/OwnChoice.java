package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import java.util.List;
import java.util.stream.Stream;

/** Which containers the user wants in a log beside those of its subject, and which of those not. @param removed by host and name */
record OwnChoice(List<ObjectRef> added, List<ObjectRef> removed) {

    static final OwnChoice NONE = new OwnChoice(List.of(), List.of());

    OwnChoice {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** What is read of the subject's containers and the others. */
    List<ObjectRef> of(List<ObjectRef> members) {
        Stream<ObjectRef> others = added.stream().filter(each -> members.stream().noneMatch(member -> same(member, each)));
        return Stream.concat(members.stream(), others).filter(each -> !lacks(each)).toList();
    }

    OwnChoice with(ObjectRef container) {
        return new OwnChoice(Stream.concat(without(added, container), Stream.of(container)).toList(), without(removed, container).toList());
    }

    OwnChoice without(ObjectRef container) {
        return new OwnChoice(without(added, container).toList(), Stream.concat(without(removed, container), Stream.of(container)).toList());
    }

    /** Whether the user removed it. */
    boolean lacks(ObjectRef container) {
        return removed.stream().anyMatch(each -> same(each, container));
    }

    private static Stream<ObjectRef> without(List<ObjectRef> all, ObjectRef container) {
        return all.stream().filter(each -> !same(each, container));
    }

    /** One that is made again under its name is meant, too. */
    private static boolean same(ObjectRef one, ObjectRef other) {
        return one.host().equals(other.host()) && one.name().equals(other.name());
    }
}
