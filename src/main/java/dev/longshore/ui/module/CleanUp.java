package dev.longshore.ui.module;

import dev.longshore.domain.ObjectKind;
import dev.longshore.ui.base.Command;
import java.util.Optional;

/** Opens what cleans up the host that shows, for other features that show what takes room there. @param kind the objects that are meant */
public record CleanUp(String id, ObjectKind kind, Command command) implements Contribution {

    /** Empty where nothing cleans up objects of that kind. */
    public static Optional<Command> of(ObjectKind kind, Contributions all) {
        return all.list(CleanUp.class, each -> each.kind().equals(kind)).stream().map(CleanUp::command).findFirst();
    }
}
