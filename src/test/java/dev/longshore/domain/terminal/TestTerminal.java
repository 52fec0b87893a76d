package dev.longshore.domain.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A terminal whose answers are kept and whose screen is read as text. */
public final class TestTerminal {

    private final List<String> replies = new ArrayList<>();
    private final Emulator emulator;
    private long nanos;

    public TestTerminal(int columns, int rows) {
        this(columns, rows, 1_000);
    }

    public TestTerminal(int columns, int rows, int scrollbackLines) {
        emulator = new Emulator(new TerminalSize(columns, rows), scrollbackLines, answer -> replies.add(new String(answer,
                StandardCharsets.UTF_8)),
                () -> nanos);
    }

    /** With {@code ^[} for each ESC. */
    public TestTerminal write(String text) {
        return write(text.replace("^[", "\u001b").getBytes(StandardCharsets.UTF_8));
    }

    public TestTerminal write(byte[] bytes) {
        emulator.feed(bytes, 0, bytes.length);
        return this;
    }

    /** In pieces of this length. */
    public TestTerminal write(byte[] bytes, int step) {
        for (int at = 0; at < bytes.length; at += step) {
            emulator.feed(bytes, at, Math.min(step, bytes.length - at));
        }
        return this;
    }

    public TestTerminal resize(int columns, int rows) {
        emulator.resize(new TerminalSize(columns, rows));
        return this;
    }

    void passNanos(long passed) {
        nanos += passed;
    }

    public Emulator emulator() {
        return emulator;
    }

    /** Those since the last call. */
    public List<String> replies() {
        List<String> taken = List.copyOf(replies);
        replies.clear();
        return taken;
    }

    public ScreenCopy copy() {
        return copy(0);
    }

    public ScreenCopy copy(int scrolledBack) {
        ScreenCopy copy = new ScreenCopy();
        emulator.read(copy, scrolledBack);
        return copy;
    }

    /** Without what is blank at the end of a row. */
    public String row(int row) {
        return row(copy(), row);
    }

    /** The rows down to the last one that is not blank. */
    public List<String> rows() {
        return rows(copy());
    }

    /** The rows in sight of one that scrolled back so far. */
    public List<String> rows(int scrolledBack) {
        return rows(copy(scrolledBack));
    }

    private static List<String> rows(ScreenCopy copy) {
        List<String> rows = new ArrayList<>(IntStream.range(0, copy.size().rows()).mapToObj(row -> row(copy, row)).toList());
        while (!rows.isEmpty() && rows.getLast().isEmpty()) {
            rows.removeLast();
        }
        return rows;
    }

    private static String row(ScreenCopy copy, int row) {
        return IntStream.range(0, copy.size().columns()).filter(column -> !copy.isTail(row, column))
                .mapToObj(column -> copy.isBlank(row, column) ? " " : copy.text(row, column)).collect(Collectors.joining()).stripTrailing();
    }

    /** Row and column, from 0 on. */
    public String cursor() {
        ScreenCopy copy = copy();
        return copy.cursorRow() + "," + copy.cursorColumn();
    }

    /** All that there is to see. */
    public String state() {
        ScreenCopy copy = copy(Integer.MAX_VALUE);
        StringBuilder all = new StringBuilder().append(copy().modes()).append(cursor()).append(copy.scrollbackLines())
                .append(copy.isWithinString());
        for (int back = copy.scrollbackLines(); back >= 0; back -= copy.size().rows()) {
            append(copy(back), all);
        }
        append(copy(), all);
        return all.toString();
    }

    private static void append(ScreenCopy copy, StringBuilder all) {
        for (int row = 0; row < copy.size().rows(); row++) {
            all.append('\n').append(copy.isWrapped(row) ? '+' : ' ');
            for (int column = 0; column < copy.size().columns(); column++) {
                String text = copy.isTail(row, column) ? "<" : copy.isBlank(row, column) ? "_" : copy.text(row, column);
                all.append(text).append(copy.style(row, column) == 0 ? "" : "{" + Long.toHexString(copy.style(row, column)) + "}");
            }
        }
    }
}
