package dev.longshore.service.terminal;

import dev.longshore.domain.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * What is to run in a container.
 *
 * @param command     empty for the shell that is found there
 * @param user        name or number, with a group after a colon; empty for the container's own
 * @param directory   where it begins; empty for the container's own
 * @param environment entries {@code NAME=value}
 */
public record ExecWish(ObjectRef container, Optional<List<String>> command, Optional<String> user, Optional<String> directory, List<String> environment,
                       boolean privileged) {

    public ExecWish {
        command = command.map(List::copyOf).filter(words -> !words.isEmpty());
        user = user.filter(text -> !text.isBlank());
        directory = directory.filter(text -> !text.isBlank());
        environment = List.copyOf(environment);
    }

    /** The shell that is found, as the container's own user. */
    public static ExecWish shell(ObjectRef container) {
        return new ExecWish(container, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
    }

    /** That command, as the container's own user. */
    public static ExecWish of(ObjectRef container, List<String> command) {
        return new ExecWish(container, Optional.of(command), Optional.empty(), Optional.empty(), List.of(), false);
    }

    /** The same in another container. */
    public ExecWish in(ObjectRef other) {
        return new ExecWish(other, command, user, directory, environment, privileged);
    }

    /** Without command and environment, which may hold secrets. */
    @Override
    public String toString() {
        return "ExecWish[" + container.name() + "]";
    }
}
