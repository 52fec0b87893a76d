package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hands lines, marks and states to the one who wants them: never two at once, and none begins after {@link #close}. Events come sooner than the lines that
 * were written before them, so a mark waits for a line that is later than it, or for {@link #flush}.
 */
final class Delivery {

    private final ContainerLog.Sink sink;
    private final List<Placed> waiting = new ArrayList<>();
    private LogState state = new LogState.Reading();
    private boolean told;
    private boolean unfinished;
    private volatile boolean closed;

    /** @param place the time after which lines stand below it */
    private record Placed(LogMark mark, Instant place) { }

    Delivery(ContainerLog.Sink sink) {
        this.sink = sink;
    }

    synchronized void lines(List<LogLine> lines) {
        List<LogLine> left = lines;
        while (!waiting.isEmpty() && !left.isEmpty()) {
            int before = countUpTo(waiting.getFirst(), left);
            give(left.subList(0, before));
            left = left.subList(before, left.size());
            if (!left.isEmpty()) {
                give(waiting.removeFirst().mark());
            }
        }
        give(left);
    }

    /** Lines whose end has not come. */
    synchronized void open(List<LogLine> lines) {
        if (!closed && (unfinished || !lines.isEmpty())) {
            unfinished = !lines.isEmpty();
            sink.open(lines);
        }
    }

    /** To be told where it belongs by its time. */
    void mark(LogMark mark) {
        mark(mark, mark.at());
    }

    /** @param place the time after which lines stand below it */
    synchronized void mark(LogMark mark, Instant place) {
        waiting.add(new Placed(mark, place));
        waiting.sort(Comparator.comparing(Placed::place));
    }

    synchronized boolean marksWait() {
        return !waiting.isEmpty();
    }

    /** All lines from before the marks have been given. */
    synchronized void flush() {
        waiting.forEach(placed -> give(placed.mark()));
        waiting.clear();
    }

    synchronized void state(LogState now) {
        if (!closed && !(told && now.equals(state))) {
            state = now;
            told = true;
            sink.state(now);
        }
    }

    /** What has not been told yet knows better now, as an exit code that the event did not tell truly. */
    synchronized void correct(LogMark.Kind kind, List<String> facts) {
        waiting.replaceAll(placed -> placed.mark().kind() == kind ? new Placed(new LogMark(placed.mark().at(), kind, facts), placed.place()) : placed);
    }

    /** Waits for nothing: a call may be under way. */
    void close() {
        closed = true;
    }

    private static int countUpTo(Placed mark, List<LogLine> lines) {
        long at = LogTime.of(mark.place());
        int count = 0;
        while (count < lines.size() && lines.get(count).time() <= at) {
            count++;
        }
        return count;
    }

    private void give(List<LogLine> lines) {
        if (!closed && !lines.isEmpty()) {
            sink.lines(List.copyOf(lines));
        }
    }

    private void give(LogMark mark) {
        if (!closed) {
            sink.mark(mark);
        }
    }
}
