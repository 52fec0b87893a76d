package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes lines out of a log answer that is pushed in pieces of any size. It takes memory by what comes, never by what a header says: a line
 * longer than {@link #MAX_LINE} comes in pieces. One thread.
 */
public final class LogDecoder {

    /** The most bytes of one line; what is longer comes in pieces that are not {@link LogLine#ended}, and a last one that is. */
    public static final int MAX_LINE = 1024 * 1024;

    private final LineReader reader;
    private final Turns turns;

    /** @param sink is called within {@link #add} and {@link #end}, in the engine's order */
    public LogDecoder(LogForm form, Consumer<LogLine> sink) {
        turns = new Turns(form.starts(), form.ends());
        reader = form.framed() ? new FramedLines(form, turns, sink) : new TerminalLines(form, turns, sink);
    }

    /**
     * Goes on with what came. All lines before a fault are given before it is thrown, also those without an end; after it nothing more is
     * read.
     *
     * @throws dev.longshore.engine.EngineException.Malformed where there are no frames
     * @throws dev.longshore.engine.EngineException.Reported  where the engine tells of a failure of its own, as of a damaged log
     */
    public void add(byte[] bytes, int from, int count) {
        reader.add(bytes, from, count);
    }

    /** A run of the container began then. */
    public void started(Instant moment) {
        turns.started(moment);
    }

    /** A run of the container ended then. */
    public void ended(Instant moment) {
        turns.ended(moment);
    }

    /** What came of lines that have no end yet; it comes again, longer or as a line. */
    public List<LogLine> open() {
        List<LogLine> open = new ArrayList<>();
        reader.open(open::add);
        return open;
    }

    /**
     * The answer ended: gives the lines without an end.
     *
     * @throws dev.longshore.engine.EngineException.Disconnected where it ended within a frame; the lines are given before
     */
    public void end() {
        reader.end();
    }
}
