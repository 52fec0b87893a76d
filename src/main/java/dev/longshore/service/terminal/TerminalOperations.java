package dev.longshore.service.terminal;

import dev.longshore.domain.Operation;

/** What the app does inside running containers. */
public final class TerminalOperations {

    public static final Operation EXEC = new Operation("exec").by("POST /containers/{id}/exec",
            "{\"AttachStdin\":true,\"AttachStdout\":true,\"AttachStderr\":true,\"Tty\":true,\"Cmd\":[\"sh\"]}");
    public static final Operation ATTACH = new Operation("attach").by("POST /containers/{id}/attach?stream=1&stdin=1&stdout=1&stderr=1");

    /** Runs a command to its end and keeps what it says. */
    public static final Operation RUN_ONCE = new Operation("run-once");

    private TerminalOperations() {
    }
}
