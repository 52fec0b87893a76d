package dev.longshore.start;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the command line asks for. */
public sealed interface CommandLine {

    /** The window. @param host the name of the host to show; empty for the one that showed last */
    record Open(String host) implements CommandLine { }

    record Version() implements CommandLine { }

    record Help() implements CommandLine { }

    /** Nothing that can be done. @param argument the one that is wrong */
    record Wrong(Reason reason, String argument) implements CommandLine { }

    enum Reason { UNKNOWN, VALUE_MISSING, TWICE }

    static CommandLine of(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        String host = "";
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--version", "-V" -> {
                    return new Version();
                }
                case "--help", "-h" -> {
                    return new Help();
                }
                default -> {
                    boolean named = argument.startsWith("--host=");
                    if (!named && !argument.equals("--host")) {
                        return new Wrong(Reason.UNKNOWN, argument);
                    }
                    String value = named ? argument.substring("--host=".length()) : left.isEmpty() ? "" : left.pop();
                    if (value.isBlank()) {
                        return new Wrong(Reason.VALUE_MISSING, "--host");
                    } else if (!host.isEmpty()) {
                        return new Wrong(Reason.TWICE, "--host");
                    }
                    host = value;
                }
            }
        }
        return new Open(host);
    }
}
