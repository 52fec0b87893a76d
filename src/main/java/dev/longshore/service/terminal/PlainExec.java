package dev.longshore.service.terminal;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ExecConfig;
import dev.longshore.engine.model.ExecState;
import dev.longshore.engine.stream.FrameDemultiplexer;
import dev.longshore.engine.transport.HijackedConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A command without a terminal that is run to its end. Blocks; fails with an {@link EngineException}. */
final class PlainExec {

    /** The connection may end a moment before the engine notes the end of the process. The pauses between looks grow: ten seconds in all. */
    private static final int LOOKS = 30;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int BLOCK = 32 * 1024;

    /** How it ended, and the last of what it said. */
    record Said(ExecState state, KeptOutput output, KeptOutput errors) {

        /** What an engine says in place of the command comes in either. */
        String words() {
            return output.text() + errors.text();
        }
    }

    private PlainExec() {
    }

    static ExecConfig config(List<String> command, String user, String directory, List<String> environment, boolean privileged) {
        return new ExecConfig(command, user, directory, environment, privileged, false, false, "");
    }

    /** @param most bytes that are kept, of both streams each */
    static Said run(EngineClient client, String container, ExecConfig config, int most) {
        KeptOutput output = new KeptOutput(most);
        KeptOutput errors = new KeptOutput(most);
        String exec = client.exec().create(container, config);
        try (HijackedConnection connection = client.exec().start(exec, false, 0, 0)) {
            read(connection, output, errors);
        }
        return new Said(ended(client, exec), output, errors);
    }

    /** Reads to the end. @param errors may be the same as {@code output} */
    static void read(HijackedConnection connection, KeptOutput output, KeptOutput errors) {
        FrameDemultiplexer frames = new FrameDemultiplexer((source, bytes, from, count, place) ->
                (source == FrameDemultiplexer.Source.ERROR ? errors : output).add(bytes, from, count));
        byte[] block = new byte[BLOCK];
        try {
            for (int count = connection.input().read(block); count >= 0; count = connection.input().read(block)) {
                frames.add(block, 0, count);
            }
            frames.end();
        } catch (IOException cut) {
            throw new EngineException.Disconnected("the stream was cut", cut);
        }
    }

    /** Its state once it does not run any more; where it goes on for ten seconds that says so. */
    static ExecState ended(EngineClient client, String exec) {
        ExecState state = client.exec().inspect(exec);
        for (int i = 1; i < LOOKS && state.running() && !Thread.currentThread().isInterrupted(); i++) {
            LockSupport.parkNanos(Math.min(i * FIRST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
            state = client.exec().inspect(exec);
        }
        return state;
    }
}
