package dev.longshore.ui.module;

import java.util.Optional;
import java.util.function.Function;

/**
 * Turns a subject into the live set of its containers, so that logs and stats need not know what a project is.
 *
 * @param find empty for a subject whose containers this does not know; asked often, so it must be cheap
 */
public record Members(String id, int weight, Function<Subject, Optional<MembersOf>> find) implements Contribution {

    /** The containers of a subject, by the first contribution that knows them; empty for a subject without. */
    public static Optional<MembersOf> of(Subject subject, Contributions all) {
        return all.list(Members.class).stream().flatMap(each -> each.find().apply(subject).stream()).findFirst();
    }
}
