package dev.longshore.domain.run;

/**
 * Something of a line that the engine cannot be told, or that was not understood. Everything else of the line counts all the same.
 *
 * @param text the words concerned, as typed; may hold secrets, as the line itself may
 */
public record RunProblem(Kind kind, String text) {

    /** What about it. */
    public enum Kind {
        /** No {@code docker run} was found. */
        NOT_DOCKER_RUN,
        /** Words before the command that are not its own, such as {@code sudo -u}. */
        SURROUNDING,
        /** {@code docker -H …}: the host is chosen elsewhere. */
        GLOBAL_OPTION,
        UNKNOWN_OPTION, MISSING_VALUE,
        /** An option, or a value, that only podman knows. */
        PODMAN_ONLY,
        /** A command before the run line; nothing of it is done. */
        COMMAND_BEFORE,
        /** A command before the run line whose output the container would read; nothing of it is done. */
        PIPED_BEFORE,
        /** {@code --rm=perhaps}. */
        BAD_SWITCH,
        NO_IMAGE,
        /** A shell would put something in place of it: variables, commands, {@code ~}, braces. It is kept as typed. */
        EXPANSION,
        /** A shell would look for files. It is kept as typed. */
        GLOB,
        /** Where a shell begins another command, or a redirection; all that follows is left out. */
        OPERATOR,
        COMMENT, UNCLOSED_QUOTE,
        /** The docker command reads or writes a file of whoever types the line. */
        CALLERS_FILE,
        /** {@code -e NAME}: the docker command takes the value from its own environment. */
        CALLERS_ENVIRONMENT,
        /** A path that hangs on the folder in which the line is typed. */
        RELATIVE_PATH,
        /** Acts on the docker command in its terminal only. */
        TERMINAL_ONLY,
        /** What no engine would take; see {@link RunValues}. */
        INVALID_VALUE,
        /** What a container has, but no line can say. */
        NOT_EXPRESSIBLE
    }

    /** Without the words, which may hold secrets. */
    @Override
    public String toString() {
        return "RunProblem[" + kind + "]";
    }
}
