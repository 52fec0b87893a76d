package dev.longshore.engine.model;

import java.util.List;

/**
 * What is to run in a container.
 *
 * @param user        name or number, with a group after a colon; empty for the container's own
 * @param directory   where it begins; empty for the container's own
 * @param environment entries {@code NAME=value}, beside the container's own
 * @param tty         whether it gets a terminal: its output then has no frames
 * @param input       whether it can be written to
 * @param detachKeys  what leaves it when it is typed; empty means ctrl-p, ctrl-q
 */
public record ExecConfig(List<String> command, String user, String directory, List<String> environment, boolean privileged, boolean tty,
                         boolean input, String detachKeys) {

    public ExecConfig {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
    }

    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return "ExecConfig[" + command.size() + " words]";
    }
}
