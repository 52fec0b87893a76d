package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.stream.FrameDemultiplexer;
import dev.longshore.engine.stream.FrameDemultiplexer.Source;
import java.util.function.Consumer;

/** Frames: each begins with the engine's time, and pieces of a line come in frames that others may stand between. */
final class FramedLines implements LineReader, FrameDemultiplexer.Sink {

    private final FrameDemultiplexer frames = new FrameDemultiplexer(this);
    private final StreamLine out;
    private final StreamLine err;
    private final boolean stamped;
    /** The begin of a frame, until it is known whether a time stands there. */
    private final byte[] head = new byte[LogTime.MAX_LENGTH + 1];
    private int headLength;
    private boolean inHead;
    private StreamLine headOf;

    FramedLines(LogForm form, Turns turns, Consumer<LogLine> sink) {
        out = new StreamLine(LogStream.OUT, form, turns, sink);
        err = new StreamLine(LogStream.ERR, form, turns, sink);
        headOf = out;
        stamped = form.stamped();
    }

    @Override
    public void add(byte[] bytes, int from, int count) {
        try {
            frames.add(bytes, from, count);
        } catch (EngineException fault) {
            giveOpen();
            throw fault;
        }
    }

    @Override
    public void piece(Source source, byte[] bytes, int from, int count, FrameDemultiplexer.Place place) {
        StreamLine line = source == Source.ERROR ? err : out;
        int at = from;
        if (place.begins()) {
            inHead = true;
            headOf = line;
            headLength = 0;
            if (!stamped || place.ends() || count >= head.length) {
                begin(line, bytes, from, from + count);
                return;
            }
        }
        if (inHead) {
            int taken = Math.min(head.length - headLength, count);
            System.arraycopy(bytes, at, head, headLength, taken);
            headLength += taken;
            at += taken;
            if (headLength < head.length && !place.ends()) {
                return;
            }
            begin(line, head, 0, headLength);
        }
        line.add(bytes, at, from + count);
    }

    /** Takes the time off the begin of a frame; a word that is no time belongs to the text. */
    private void begin(StreamLine line, byte[] bytes, int from, int to) {
        inHead = false;
        int length = stamped ? LogTime.length(bytes, from, to) : 0;
        boolean hasTime = length > 0 && from + length < to && bytes[from + length] == ' ';
        int text = hasTime ? from + length + 1 : from;
        line.begin(hasTime ? LogTime.nanos(bytes, from, length) : LogTime.NONE, text < to ? bytes[text] & 0xff : -1);
        line.add(bytes, text, to);
    }

    @Override
    public void open(Consumer<LogLine> sink) {
        out.open(sink);
        err.open(sink);
    }

    @Override
    public void end() {
        giveOpen();
        frames.end();
    }

    /** Where the answer is cut within the begin of a frame, what stands behind its time is text. */
    private void giveOpen() {
        if (inHead && LogTime.length(head, 0, headLength) > 0) {
            begin(headOf, head, 0, headLength);
        }
        out.end();
        err.end();
    }
}
