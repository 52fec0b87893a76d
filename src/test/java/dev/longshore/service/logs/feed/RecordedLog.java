package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Notes all that a log tells, in its order: lines as their text, marks in brackets. */
final class RecordedLog implements ContainerLog.Sink {

    private final List<String> told = new ArrayList<>();
    private final List<LogLine> lines = new ArrayList<>();
    private final List<LogMark> marks = new ArrayList<>();
    private final List<LogMark> past = new ArrayList<>();
    private final List<LogState> states = new ArrayList<>();
    private final AtomicBoolean within = new AtomicBoolean();
    private List<LogLine> open = List.of();
    private volatile boolean twoAtOnce;

    @Override
    public boolean lines(List<LogLine> more) {
        alone(() -> {
            lines.addAll(more);
            more.forEach(line -> told.add(text(line)));
        });
        return true;
    }

    @Override
    public void open(List<LogLine> unfinished) {
        alone(() -> open = unfinished);
    }

    @Override
    public void mark(LogMark mark) {
        alone(() -> {
            marks.add(mark);
            told.add("[" + mark.kind() + (mark.facts().isEmpty() ? "" : " " + String.join(" ", mark.facts())) + "]");
        });
    }

    @Override
    public void past(LogMark mark) {
        alone(() -> past.add(mark));
    }

    @Override
    public void state(LogState state) {
        alone(() -> states.add(state));
    }

    private void alone(Runnable note) {
        twoAtOnce |= !within.compareAndSet(false, true);
        synchronized (this) {
            note.run();
        }
        within.set(false);
    }

    /** Whether calls came one after the other. */
    boolean inOrder() {
        return !twoAtOnce;
    }

    synchronized List<String> told() {
        return List.copyOf(told);
    }

    synchronized List<LogLine> lines() {
        return List.copyOf(lines);
    }

    synchronized int count() {
        return lines.size();
    }

    synchronized List<String> texts() {
        return lines.stream().map(RecordedLog::text).toList();
    }

    synchronized List<LogMark> marks() {
        return List.copyOf(marks);
    }

    /** What happened before it was opened. */
    synchronized List<String> past() {
        return past.stream().map(mark -> mark.kind() + (mark.facts().isEmpty() ? "" : " " + String.join(" ", mark.facts()))).toList();
    }

    synchronized List<String> unfinished() {
        return open.stream().map(RecordedLog::text).toList();
    }

    synchronized LogState state() {
        return states.isEmpty() ? new LogState.Reading() : states.getLast();
    }

    void awaitLast(String text) {
        Waiting.until("the last is " + text + "; " + this, Duration.ofSeconds(60), () -> !told().isEmpty() && told().getLast().equals(text));
    }

    void awaitCount(int count) {
        Waiting.until(count + " lines; " + this, Duration.ofSeconds(120), () -> count() >= count);
    }

    void awaitState(LogState state) {
        Waiting.until("it is " + state, Duration.ofSeconds(60), () -> state().equals(state));
    }

    static String text(LogLine line) {
        return new String(line.text(), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized String toString() {
        return told.subList(Math.max(0, told.size() - 20), told.size()) + " " + states;
    }
}
