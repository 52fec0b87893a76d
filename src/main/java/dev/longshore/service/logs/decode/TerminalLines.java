package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.EngineException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a terminal: nothing but line ends divides them, and the engine's time stands at the head of each piece, also within a long
 * line.
 */
final class TerminalLines implements LineReader {

    /** What an engine writes into the answer where it cannot read its own log. */
    private static final byte[] ENGINES_FAULT = "Error grabbing logs: ".getBytes(StandardCharsets.UTF_8);
    /** So much of a line that is too long stays for the next piece: a time may be cut at its end. */
    private static final int KEPT = 64;

    private final LineBuffer line = new LineBuffer();
    private final TerminalLine rules;
    private final Consumer<LogLine> sink;
    private TerminalLine.State state = TerminalLine.State.FRESH;
    private @Nullable EngineException fault;

    TerminalLines(LogForm form, Turns turns, Consumer<LogLine> sink) {
        this.rules = new TerminalLine(form, turns);
        this.sink = sink;
    }

    @Override
    public void add(byte[] bytes, int from, int count) {
        if (fault != null) {
            throw fault;
        }
        int to = from + count;
        int at = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                append(bytes, at, i);
                finish();
                at = i + 1;
            }
        }
        append(bytes, at, to);
    }

    @Override
    public void open(Consumer<LogLine> to) {
        int whole = line.wholeLength(line.length());
        if (whole > 0 && !rules.mayBeTime(line.bytes(), whole, state)) {
            rules.read(line.bytes(), whole, false, state, part -> to.accept(new LogLine(part.stream(), part.time(), part.text(), false)));
        }
    }

    @Override
    public void end() {
        if (fault == null && (line.length() > 0 || state.goesOn())) {
            finish();
        }
    }

    private void append(byte[] bytes, int from, int to) {
        int at = from;
        while (line.length() + to - at > LogDecoder.MAX_LINE) {
            int fits = LogDecoder.MAX_LINE - line.length();
            line.add(bytes, at, at + fits);
            at += fits;
            int whole = line.wholeLength(LogDecoder.MAX_LINE - KEPT);
            state = rules.read(line.bytes(), whole, false, state, sink);
            line.drop(whole);
        }
        line.add(bytes, at, to);
    }

    private void finish() {
        int end = line.length();
        while (end > 0 && line.bytes()[end - 1] == '\r') {
            end--;
        }
        if (rules.stamped() && !state.goesOn() && startsWith(line.bytes(), end, ENGINES_FAULT)) {
            fault = new EngineException.Reported(0, new String(line.bytes(), 0, end, StandardCharsets.UTF_8));
            throw fault;
        }
        rules.read(line.bytes(), end, true, state, sink);
        state = TerminalLine.State.FRESH;
        line.clear();
    }

    private static boolean startsWith(byte[] bytes, int length, byte[] head) {
        return length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
