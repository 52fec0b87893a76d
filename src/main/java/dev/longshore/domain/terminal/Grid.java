package dev.longshore.domain.terminal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of a screen. */
final class Grid {

    private final TerminalSize size;
    private final Line[] lines;

    Grid(TerminalSize size) {
        this.size = size;
        lines = new Line[size.rows()];
        Arrays.setAll(lines, row -> new Line(size.columns()));
    }

    TerminalSize size() {
        return size;
    }

    Line line(int row) {
        return lines[row];
    }

    void clear(long style) {
        for (Line line : lines) {
            line.clear(style);
        }
    }

    /** As another grid, as far as there is room. */
    void copyOf(Grid other) {
        for (int row = 0; row < Math.min(lines.length, other.lines.length); row++) {
            lines[row].copyOf(other.lines[row]);
        }
    }

    /** Moves rows up. @param saved gets the rows that go @param bottom the last row that moves */
    void scrollUp(int top, int bottom, int count, long style, @Nullable Scrollback saved) {
        int gone = Math.min(count, bottom - top + 1);
        if (saved != null) {
            for (int row = top; row < top + gone; row++) {
                saved.push(lines[row]);
            }
        }
        if (gone == 1) {
            Line reused = lines[top];
            System.arraycopy(lines, top + 1, lines, top, bottom - top);
            lines[bottom] = reused;
            reused.clear(style);
            return;
        }
        Line[] reused = Arrays.copyOfRange(lines, top, top + gone);
        System.arraycopy(lines, top + gone, lines, top, bottom - top + 1 - gone);
        putCleared(reused, bottom + 1 - gone, style);
    }

    /** Moves rows down. @param bottom the last row that moves */
    void scrollDown(int top, int bottom, int count, long style) {
        int gone = Math.min(count, bottom - top + 1);
        Line[] reused = Arrays.copyOfRange(lines, bottom + 1 - gone, bottom + 1);
        System.arraycopy(lines, top, lines, top + gone, bottom - top + 1 - gone);
        putCleared(reused, top, style);
        lines[bottom].wrapped = false;
    }

    private void putCleared(Line[] reused, int from, long style) {
        for (int i = 0; i < reused.length; i++) {
            reused[i].clear(style);
            lines[from + i] = reused[i];
        }
    }
}
