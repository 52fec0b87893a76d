package dev.longshore.start;

import dev.longshore.domain.OpenRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the command line asks for. */
public sealed interface CommandLine {

    /** The window. */
    record Open(OpenRequest wanted) implements CommandLine { }

    record Version() implements CommandLine { }

    record Help() implements CommandLine { }

    /** Nothing that can be done. @param argument the one that is wrong */
    record Wrong(Reason reason, String argument) implements CommandLine { }

    enum Reason { UNKNOWN, VALUE_MISSING, TWICE, SECOND_CONTAINER, TOO_LONG }

    /** Names are no longer than this, and what an instance tells another one is bounded. */
    int MAX_NAME_CHARS = 255;

    static CommandLine of(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        OpenRequest wanted = OpenRequest.WINDOW;
        while (!left.isEmpty()) {
            CommandLine read = next(left, wanted);
            if (!(read instanceof Open(OpenRequest more))) {
                return read;
            }
            wanted = more;
        }
        return new Open(wanted);
    }

    /** Takes what belongs together. */
    private static CommandLine next(Deque<String> left, OpenRequest before) {
        String argument = left.pop();
        return switch (argument) {
            case "--version", "-V" -> new Version();
            case "--help", "-h" -> new Help();
            case "--host" -> host(left.isEmpty() ? "" : left.pop(), before);
            default -> argument.startsWith("--host=") ? host(argument.substring("--host=".length()), before)
                    : argument.startsWith("-") || argument.isBlank() ? new Wrong(Reason.UNKNOWN, argument) : container(argument, before);
        };
    }

    private static CommandLine host(String name, OpenRequest before) {
        if (name.isBlank()) {
            return new Wrong(Reason.VALUE_MISSING, "--host");
        } else if (!before.host().isEmpty()) {
            return new Wrong(Reason.TWICE, "--host");
        }
        return name.length() > MAX_NAME_CHARS ? tooLong(name) : new Open(new OpenRequest(name, before.container()));
    }

    private static CommandLine container(String name, OpenRequest before) {
        if (!before.container().isEmpty()) {
            return new Wrong(Reason.SECOND_CONTAINER, name);
        }
        return name.length() > MAX_NAME_CHARS ? tooLong(name) : new Open(new OpenRequest(before.host(), name));
    }

    private static Wrong tooLong(String name) {
        return new Wrong(Reason.TOO_LONG, name.substring(0, 20) + "…");
    }
}
