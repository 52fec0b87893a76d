package dev.longshore.service.demo;

import dev.longshore.engine.EngineException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Supplier;

/** A body whose lines come one by one, at the Demo engine's pace. Closing it ends the work behind it: steps not yet read do not happen. */
final class DemoStepStream extends InputStream {

    /** @param pause before it; {@code line}: does what the step does, and says so */
    record Step(Duration pause, Supplier<String> line) { }

    private final Iterator<Step> steps;
    private final DemoPace pace;
    private byte[] current = new byte[0];
    private int position;
    private volatile boolean closed;

    DemoStepStream(Iterator<Step> steps, DemoPace pace) {
        this.steps = steps;
        this.pace = pace;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length > 0 && position == current.length) {
            if (!steps.hasNext()) {
                return -1;
            }
            Step step = steps.next();
            pace.pause(step.pause());
            if (closed || pace.closed()) {
                throw new EngineException.Disconnected("the stream was closed", null);
            }
            current = (step.line().get() + "\n").getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
