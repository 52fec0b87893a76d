package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hands lines, marks and states to the one who wants them: never two at once, and none begins after {@link #close}. Events come sooner than the lines that
 * were written before them, so a mark waits for a line that is later than it, or for {@link #flush}.
 */
final class Delivery {

    private final ContainerLog.Sink sink;
    private final List<LogMark> waiting = new ArrayList<>();
    private LogState state = new LogState.Reading();
    private boolean told;
    private boolean unfinished;
    private volatile boolean closed;

    Delivery(ContainerLog.Sink sink) {
        this.sink = sink;
    }

    /** Hands over what is not given yet of an answer. What is not taken counts as not given. */
    synchronized void give(Given given, List<LogLine> lines, Joint joint, boolean repeats) {
        synchronized (given) {   // whoever goes on with it sees all of this or nothing
            if (!closed) {
                List<LogLine> fresh = given.fresh(lines, joint, repeats);
                given.takeBack(fresh.size() - lines(fresh));
            }
        }
    }

    /** @return how many were taken */
    synchronized int lines(List<LogLine> lines) {
        List<LogLine> left = lines;
        while (!waiting.isEmpty() && !left.isEmpty()) {
            int before = countUpTo(waiting.getFirst(), left);
            if (!taken(left.subList(0, before))) {
                return lines.size() - left.size();
            }
            left = left.subList(before, left.size());
            if (!left.isEmpty()) {
                give(waiting.removeFirst());
            }
        }
        return taken(left) ? lines.size() : lines.size() - left.size();
    }

    /** Lines whose end has not come. */
    synchronized void open(List<LogLine> lines) {
        if (!closed && (unfinished || !lines.isEmpty())) {
            unfinished = !lines.isEmpty();
            sink.open(lines);
        }
    }

    /** To be told where it belongs by its time. */
    synchronized void mark(LogMark mark) {
        waiting.add(mark);
        waiting.sort(Comparator.comparing(LogMark::place));
    }

    /** What happened before the log was opened: it waits for no line. */
    synchronized void past(List<LogMark> marks) {
        if (!closed) {
            marks.forEach(sink::past);
        }
    }

    synchronized boolean marksWait() {
        return !waiting.isEmpty();
    }

    /** All lines from before the marks have been given. */
    synchronized void flush() {
        waiting.forEach(this::give);
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
        waiting.replaceAll(mark -> mark.kind() == kind ? new LogMark(mark.at(), kind, facts, mark.place()) : mark);
    }

    /** Waits for nothing: a call may be under way. */
    void close() {
        closed = true;
    }

    private static int countUpTo(LogMark mark, List<LogLine> lines) {
        long at = LogTime.of(mark.place());
        int count = 0;
        while (count < lines.size() && lines.get(count).time() <= at) {
            count++;
        }
        return count;
    }

    private boolean taken(List<LogLine> lines) {
        return lines.isEmpty() || !closed && sink.lines(List.copyOf(lines));
    }

    private void give(LogMark mark) {
        if (!closed) {
            sink.mark(mark);
        }
    }
}
