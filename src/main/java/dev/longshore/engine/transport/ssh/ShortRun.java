package dev.longshore.engine.transport.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program that is over soon. */
final class ShortRun {

    private static final int NOT_IN_TIME = -1;

    private ShortRun() {
    }

    /** @param status -1 where it was ended after its time */
    record Result(int status, String output, String errors) { }

    /** @param input what it reads */
    static Result of(List<String> command, String input, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        SshOutput output = new SshOutput(process.getInputStream(), "ssh output");
        SshOutput errors = new SshOutput(process.getErrorStream(), "ssh errors");
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException unread) {
                // it ended without reading; its status tells
            }
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Result(ended ? process.exitValue() : NOT_IN_TIME, output.whole(), errors.whole());
        } finally {
            process.destroyForcibly();
        }
    }
}
