package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import java.util.Arrays;
import java.util.function.Consumer;

/** Puts the pieces of one stream together to lines. */
final class StreamLine {

    /** Docker cuts lines there. */
    private static final int DOCKER_PIECE = 16 * 1024;
    /** Podman cuts lines at that length, or sooner. */
    private static final int LONG_PIECE = 8 * 1024;

    private final LogStream stream;
    private final LogForm form;
    private final Turns turns;
    private final Consumer<LogLine> sink;
    private final LineBuffer line = new LineBuffer();
    private boolean goesOn;
    private long lineTime = LogTime.NONE;
    private long pieceTime = LogTime.NONE;
    private long pieceLength;

    StreamLine(LogStream stream, LogForm form, Turns turns, Consumer<LogLine> sink) {
        this.stream = stream;
        this.form = form;
        this.turns = turns;
        this.sink = sink;
    }

    /** A piece with a time of its own begins. @param first its first byte; -1 where it has none */
    void begin(long time, int first) {
        if (isOpen() && !belongsTogether(time) && !LineBuffer.isWithinCharacter(line.bytes(), line.length(), first)) {
            finish();
        }
        if (!isOpen()) {
            lineTime = time;
        }
        pieceTime = time;
        pieceLength = 0;
    }

    void add(byte[] bytes, int from, int to) {
        pieceLength += to - from;
        int at = from;
        for (int end = lineEnd(bytes, at, to); end < to; end = lineEnd(bytes, at, to)) {
            if (isOpen()) {
                append(bytes, at, end);
                finish();
            } else if (end - at <= LogDecoder.MAX_LINE) {
                give(Arrays.copyOfRange(bytes, at, withoutReturns(bytes, at, end)), true);
            } else {
                append(bytes, at, end);
                finish();
            }
            at = end + 1;
            lineTime = pieceTime;
        }
        append(bytes, at, to);
    }

    void open(Consumer<LogLine> to) {
        int whole = line.wholeLength(line.length());
        if (whole > 0) {
            to.accept(new LogLine(stream, lineTime, line.copy(whole), false));
        }
    }

    /** Gives what there is without a line end. */
    void end() {
        if (isOpen()) {
            finish();
        }
    }

    private boolean isOpen() {
        return goesOn || line.length() > 0;
    }

    private boolean belongsTogether(long time) {
        if (!form.stamped()) {
            return true;
        }
        if (time == LogTime.NONE || pieceTime == LogTime.NONE) {
            return time == pieceTime;
        }
        boolean mayGoOn = form.podman() || time == lineTime || pieceLength == DOCKER_PIECE;
        boolean ofLongLine = time == pieceTime && pieceLength >= LONG_PIECE;   // no run ends with just that many bytes
        return mayGoOn && (ofLongLine || !turns.between(pieceTime, time));
    }

    private void append(byte[] bytes, int from, int to) {
        int at = from;
        while (line.length() + to - at > LogDecoder.MAX_LINE) {
            int fits = LogDecoder.MAX_LINE - line.length();
            line.add(bytes, at, at + fits);
            at += fits;
            int whole = line.wholeLength(line.length());
            give(line.copy(whole), false);
            line.drop(whole);
            goesOn = true;
        }
        line.add(bytes, at, to);
    }

    private void finish() {
        give(line.copy(withoutReturns(line.bytes(), 0, line.length())), true);
        line.clear();
        goesOn = false;
    }

    private void give(byte[] text, boolean ended) {
        sink.accept(new LogLine(stream, lineTime, text, ended));
    }

    /** Carriage returns before a line feed belong to the line's end. */
    private static int withoutReturns(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
