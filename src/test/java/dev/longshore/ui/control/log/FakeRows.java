package dev.longshore.ui.control.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Rows that are made when asked for; number 1,000 + index. Remembers how many were. */
final class FakeRows implements LogRows {

    private final int first;
    private final int end;
    private final IntFunction<String> texts;
    private final Map<Integer, LogRow> made = new HashMap<>();

    /** @param first index of the first one that is still there */
    FakeRows(int first, int end, IntFunction<String> texts) {
        this.first = first;
        this.end = end;
        this.texts = texts;
    }

    static FakeRows of(String... texts) {
        return new FakeRows(0, texts.length, index -> texts[index]);
    }

    static FakeRows numbered(int size) {
        return new FakeRows(0, size, index -> "line " + index);
    }

    int made() {
        return made.size();
    }

    @Override
    public int size() {
        return end - first;
    }

    @Override
    public LogRow row(int index) {
        return made.computeIfAbsent(first + index, at -> line(1_000 + at, texts.apply(at)));
    }

    @Override
    public int indexOf(long number) {
        long index = Math.max(0, number - 1_000 - first);
        return index < size() ? (int) index : -1;
    }

    static LogRow line(long number, String text) {
        return new LogRow(number, false, new LogRow.Margin("12:46:58.104", "", "web", "log-source-1", "INFO", "log-info"),
                new LineText(text),
                java.util.List.of(), java.util.List.of(), LogRow.Tail.NONE);
    }
}
