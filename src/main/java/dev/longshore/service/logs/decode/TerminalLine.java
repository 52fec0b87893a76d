package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Takes the engine's times out of one line of a terminal. The one at its head is certain. One within it is the engine's where only an
 * engine could have written it so: Docker repeats the time of the line at each 16 KiB, and another, later one begins the line of another
 * run; Podman puts the time of the next read, which is later than that of the last. What a program wrote itself is earlier than the
 * engine's time, and stays.
 */
final class TerminalLine {

    private static final int DOCKER_PIECE = 16 * 1024;
    private static final int PODMAN_PIECE = 4_095;
    private static final int DATE_TO_T = 10;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_PAUSE = 24 * 3_600 * SECOND;
    private static final long LONGEST_PAUSE_OF_SECONDS = 10 * SECOND;
    private static final int NANO_DIGITS = 9;
    private static final int LEAST_DIGITS = 6;
    /** What a program writes before a time of its own; a read of the engine ends there seldom. */
    private static final String BEFORE_OWN_TIME = " \t\"'`([{<=:,;|/@";

    /**
     * Where a line is that comes in several parts.
     *
     * @param goesOn      a part was given: no time stands at the head of the next
     * @param pieceLength bytes since the last time of the engine
     */
    record State(boolean goesOn, long lineTime, long pieceTime, long pieceLength) {
        static final State FRESH = new State(false, LogTime.NONE, LogTime.NONE, 0);
    }

    private enum Meaning { TEXT, SAME_LINE, NEXT_LINE }

    /** A time within a line. @param digits of its fraction @param next the byte behind it and its space; -1 where none is */
    private record Stamp(long time, int digits, int next) { }

    private final LogForm form;
    private final Turns turns;
    private long lineTime;
    private long pieceTime;
    private long pieceLength;

    TerminalLine(LogForm form, Turns turns) {
        this.form = form;
        this.turns = turns;
    }

    boolean stamped() {
        return form.stamped();
    }

    /** Whether all there is may be the begin of the engine's time. */
    boolean mayBeTime(byte[] bytes, int length, State state) {
        return form.stamped() && !state.goesOn() && length <= LogTime.MAX_LENGTH && bytes[0] >= '0' && bytes[0] <= '9'
                && LogTime.length(bytes, 0, length) == 0;
    }

    /**
     * Gives the lines that stand there: one, and more where a run of the container ended without a line end.
     *
     * @param ended whether its end has come
     * @return for the next part where it has not
     */
    State read(byte[] bytes, int length, boolean ended, State state, Consumer<LogLine> sink) {
        lineTime = state.lineTime;
        pieceTime = state.pieceTime;
        pieceLength = state.pieceLength;
        int from = state.goesOn || !form.stamped() ? 0 : head(bytes, length);
        byte[] text = new byte[length - from];
        int taken = 0;
        for (int at = nextTime(bytes, from, length); at >= 0; at = nextTime(bytes, Math.max(from, at + 1), length)) {
            int stamp = LogTime.length(bytes, at, length);
            long time = LogTime.nanos(bytes, at, stamp);
            int next = at + stamp + 1 < length ? bytes[at + stamp + 1] & 0xff : -1;
            Meaning meaning = meaning(bytes, at, new Stamp(time, LogTime.fractionDigits(bytes, at, stamp), next), pieceLength + at - from);
            if (meaning == Meaning.TEXT) {
                continue;
            }
            taken += copy(bytes, from, at, text, taken);
            from = at + stamp + 1;
            if (meaning == Meaning.NEXT_LINE) {
                sink.accept(new LogLine(LogStream.TTY, lineTime, Arrays.copyOf(text, taken), true));
                taken = 0;
                lineTime = time;
            }
            pieceTime = time;
            pieceLength = 0;
        }
        taken += copy(bytes, from, length, text, taken);
        pieceLength += length - from;
        sink.accept(new LogLine(LogStream.TTY, lineTime, taken == text.length ? text : Arrays.copyOf(text, taken), ended));
        return new State(true, lineTime, pieceTime, pieceLength);
    }

    private static int copy(byte[] bytes, int from, int to, byte[] text, int at) {
        System.arraycopy(bytes, from, text, at, to - from);
        return to - from;
    }

    /** Where the text begins. */
    private int head(byte[] bytes, int length) {
        int stamp = LogTime.length(bytes, 0, length);
        if (stamp == 0 || stamp == length || bytes[stamp] != ' ') {
            return 0;
        }
        lineTime = LogTime.nanos(bytes, 0, stamp);
        pieceTime = lineTime;
        return stamp + 1;
    }

    /** The place of the next time with a space behind it, after the first byte; -1 where there is none. */
    private int nextTime(byte[] bytes, int from, int to) {
        if (pieceTime == LogTime.NONE) {
            return -1;
        }
        for (int t = from + 1 + DATE_TO_T; t < to; t++) {
            if (bytes[t] == 'T' && bytes[t - 3] == '-') {
                int length = LogTime.length(bytes, t - DATE_TO_T, to);
                if (length > 0 && t - DATE_TO_T + length < to && bytes[t - DATE_TO_T + length] == ' ') {
                    return t - DATE_TO_T;
                }
            }
        }
        return -1;
    }

    private Meaning meaning(byte[] bytes, int at, Stamp stamp, long length) {
        boolean ofLongLine = stamp.time == pieceTime && length >= PODMAN_PIECE;   // no run ends with just that many bytes
        boolean turned = !ofLongLine && turns.between(pieceTime, stamp.time) && !LineBuffer.isWithinCharacter(bytes, at, stamp.next);
        boolean mayBeOwn = !turned && BEFORE_OWN_TIME.indexOf(bytes[at - 1]) >= 0;
        if (form.podman() ? !byPodman(stamp, length, turned, mayBeOwn) : !byDocker(stamp, length, mayBeOwn)) {
            return Meaning.TEXT;
        }
        return turned || !form.podman() && length != DOCKER_PIECE ? Meaning.NEXT_LINE : Meaning.SAME_LINE;
    }

    private boolean byDocker(Stamp stamp, long length, boolean mayBeOwn) {
        boolean ofNextRun = stamp.digits == NANO_DIGITS && stamp.time > pieceTime && !mayBeOwn;
        return length == DOCKER_PIECE && stamp.time == pieceTime || ofNextRun;
    }

    private boolean byPodman(Stamp stamp, long length, boolean turned, boolean mayBeOwn) {
        if (length > PODMAN_PIECE) {
            return false;
        }
        long pause = stamp.time - pieceTime;
        if (pieceTime % SECOND != 0) {
            return stamp.digits >= LEAST_DIGITS && pause > 0 && (turned || pause < LONGEST_PAUSE);
        }
        return stamp.digits == 0 && pause >= 0 && !mayBeOwn && (turned || pause <= LONGEST_PAUSE_OF_SECONDS);
    }
}
