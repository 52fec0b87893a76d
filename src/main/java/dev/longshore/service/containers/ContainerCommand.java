package dev.longshore.service.containers;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ExecConfig;
import dev.longshore.engine.model.ExecState;
import dev.longshore.engine.stream.FrameDemultiplexer;
import dev.longshore.engine.transport.HijackedConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A command that is run once in a container, without a terminal. What it writes is kept up to a bound. */
public final class ContainerCommand {

    private static final int PIECE = 16 * 1024;

    /** An engine that has said all may take a moment to notice that the command is over. */
    private static final Duration ENDING = Duration.ofSeconds(10);

    private static final Pattern NOT_RUN = Pattern.compile("(?i)oci runtime|executable file|unable to start container process|no such file or directory");

    private ContainerCommand() {
    }

    /**
     * What came of it.
     *
     * @param exitCode empty where the engine does not tell
     * @param run      whether there is such a command; else {@code output} says why not
     * @param output   what it wrote, errors among it, in the order it came
     * @param cut      whether it wrote more
     */
    public record Outcome(OptionalLong exitCode, boolean run, String output, boolean cut) { }

    /**
     * Runs it and waits for its end, on the calling thread.
     *
     * @param user    empty for the container's own
     * @param mostKept bytes of output
     */
    public static Outcome run(EngineClient client, String container, List<String> words, Optional<String> user, int mostKept) {
        String id = client.exec().create(container, new ExecConfig(words, user.orElse(""), "", List.of(), false, false, false, ""));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long written;
        try (HijackedConnection answer = client.exec().start(id, false, 0, 0)) {
            written = read(answer, kept, mostKept);
        }
        String output = kept.toString(StandardCharsets.UTF_8);
        Optional<ExecState> state = ended(client, id);
        OptionalLong code = state.filter(each -> !each.running() && each.exitCode() != null).map(each -> OptionalLong.of(each.exitCode()))
                .orElse(OptionalLong.empty());
        return new Outcome(code, run(state, code, output), output, written > mostKept);
    }

    private static long read(HijackedConnection answer, ByteArrayOutputStream kept, int most) {
        long[] written = {0};
        FrameDemultiplexer frames = new FrameDemultiplexer((source, bytes, from, count, place) -> {
            kept.write(bytes, from, Math.min(count, most - kept.size()));
            written[0] += count;
        });
        byte[] piece = new byte[PIECE];
        try {
            for (int count = answer.input().read(piece); count >= 0; count = answer.input().read(piece)) {
                frames.add(piece, 0, count);
            }
        } catch (IOException e) {
            throw new EngineException.Disconnected("the stream was cut", e);
        }
        frames.end();
        return written[0];
    }

    /** How it ended; empty where the container, and with it the command, is gone. */
    private static Optional<ExecState> ended(EngineClient client, String id) {
        try {
            long end = System.nanoTime() + ENDING.toNanos();
            ExecState state = client.exec().inspect(id);
            while (state.running() && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                state = client.exec().inspect(id);
            }
            return Optional.of(state);
        } catch (EngineException.NotFound gone) {
            return Optional.empty();
        }
    }

    /** A program may end with these codes too; Docker tells it apart by the number of its process, Podman by its words alone. */
    private static boolean run(Optional<ExecState> state, OptionalLong code, String output) {
        boolean perhapsNot = code.isPresent() && code.getAsLong() >= 125 && code.getAsLong() <= 127;
        return !perhapsNot || state.filter(each -> each.pid() != 0).isPresent() || !NOT_RUN.matcher(output).find();
    }
}
