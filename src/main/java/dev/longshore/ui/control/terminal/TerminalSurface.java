package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.CursorShape;
import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.Hit;
import dev.longshore.domain.terminal.Place;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalSize;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a terminal in a canvas. It reads the screen at most once a pulse, and paints the rows that look otherwise than before. It is
 * a layout of its own, so that output lays out nothing around it. FX thread only.
 */
final class TerminalSurface extends Region {

    private final Emulator emulator;
    private final RestingBlink blink;
    private final Canvas canvas = new Canvas();
    private Runnable read = () -> { };
    private TerminalMetrics metrics;
    private TerminalPalette palette;
    private ScreenCopy shown = new ScreenCopy();
    private ScreenCopy next = new ScreenCopy();
    private int[] paintedKeys = new int[0];
    private Optional<TerminalSelection> selection = Optional.empty();
    private @Nullable TerminalSearch search;
    private int hits;
    private int back;
    private long anchor;
    private boolean stale = true;
    private boolean focused;

    TerminalSurface(Emulator emulator, RestingBlink blink, TerminalMetrics metrics, TerminalPalette palette) {
        this.emulator = emulator;
        this.blink = blink;
        this.metrics = metrics;
        this.palette = palette;
        setManaged(false);
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    /** @param action runs after the screen was read and painted */
    void onRead(Runnable action) {
        read = action;
    }

    void search(TerminalSearch by) {
        search = by;
    }

    void look(TerminalMetrics now, TerminalPalette colours) {
        metrics = now;
        palette = colours;
        paintAll();
    }

    void focused(boolean now) {
        focused = now;
        requestLayout();
    }

    void paintAll() {
        stale = true;
        requestLayout();
    }

    /** What was painted last. */
    ScreenCopy shown() {
        return shown;
    }

    TerminalMetrics metrics() {
        return metrics;
    }

    /** The size of a terminal that fills it. */
    TerminalSize size() {
        return metrics.size(getWidth(), getHeight());
    }

    Optional<TerminalSelection> selection() {
        return selection;
    }

    void select(Optional<TerminalSelection> wanted) {
        selection = wanted;
        requestLayout();
    }

    /** By how many lines it is above the end. */
    int back() {
        return back;
    }

    /** Scrolls so that it is that many lines above the end. */
    void back(int lines) {
        int wanted = Math.clamp(lines, 0, shown.scrollbackLines());
        if (wanted != back) {
            anchor = end() - wanted;
            back = wanted;
            requestLayout();
        }
    }

    /** Other hits show, or another one is the current one: that comes into sight. */
    void hit(Optional<Hit> current) {
        hits++;
        current.ifPresent(hit -> {
            int row = (int) (hit.from().line() - shown.firstLine());
            if (row < 0 || row >= shown.size().rows()) {
                back((int) Math.min(Integer.MAX_VALUE, end() - hit.from().line() + shown.size().rows() / 2));
            }
        });
        requestLayout();
    }

    /** The number of the first row of the screen itself. */
    private long end() {
        return shown.firstLine() + shown.scrolledBack();
    }

    /** The place next to a point: before or after the cell there. */
    Place place(double x, double y) {
        return new Place(shown.firstLine() + row(y), Math.clamp(Math.round(x / metrics.cell()), 0, shown.size().columns()));
    }

    int row(double y) {
        return Math.clamp((long) Math.floor(y / metrics.line()), 0, shown.size().rows() - 1);
    }

    int column(double x) {
        return Math.clamp((long) Math.floor(x / metrics.cell()), 0, shown.size().columns() - 1);
    }

    /** The foot of the cursor's cell. */
    Point2D cursor() {
        return new Point2D(metrics.x(shown.cursorColumn()), metrics.y(Math.min(shown.cursorRow(), shown.size().rows() - 1)) + metrics.line());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            stale = true;
        }
        if (width >= 1 && height >= 1) {
            readScreen();
            paint(width);
            read.run();
        }
    }

    /** Lines that come meanwhile move nothing of what is looked at. */
    private void readScreen() {
        emulator.read(next, back);
        if (back > 0 && next.layout() == shown.layout() && next.firstLine() != anchor) {
            back = Math.clamp(back + next.firstLine() - anchor, 0, next.scrollbackLines());
            emulator.read(next, back);
        }
        back = next.scrolledBack();
        anchor = next.firstLine();
        if (next.layout() != shown.layout()) {
            selection = Optional.empty();   // its numbers are those of other lines
        }
    }

    private void paint(double width) {
        TerminalPainter painter = new TerminalPainter(canvas.getGraphicsContext2D(), palette, metrics);
        TerminalPainter.Pointer cursor = pointer();
        int rows = next.size().rows();
        boolean all = stale || !next.size().equals(shown.size()) || paintedKeys.length != rows;
        if (all) {
            canvas.getGraphicsContext2D().clearRect(0, 0, width, canvas.getHeight());
            paintedKeys = new int[rows];
        }
        for (int row = 0; row < rows; row++) {
            int key = key(row, cursor);
            if (all || key != paintedKeys[row] || !next.sameRow(row, shown, row)) {
                paintedKeys[row] = key;
                painter.row(next, row, overlay(next.firstLine() + row), width);
                if (cursor.row() == row) {
                    painter.cursor(next, cursor);
                }
            }
        }
        stale = false;
        ScreenCopy painted = next;
        next = shown;
        shown = painted;
    }

    private TerminalPainter.Pointer pointer() {
        boolean there = next.modes().has(TerminalMode.CURSOR_VISIBLE);
        CursorShape shape = next.modes().cursor();
        int column = Math.min(next.cursorColumn(), next.size().columns() - 1);
        return new TerminalPainter.Pointer(there ? next.cursorRow() : -1, column, shape, blink.lit() || !focused, focused);
    }

    /** What lies over a row's cells, as a number. */
    private int key(int row, TerminalPainter.Pointer cursor) {
        long line = next.firstLine() + row;
        int selected = selection.filter(each -> !each.nothing() && each.from().line() <= line && each.end().line() >= line)
                .map(each -> Objects.hash(each.from().line() < line ? -1 : each.from().column(), each.end().line() > line ? -1 : each.end().column()))
                .orElse(0);
        int found = search == null || search.none() ? 0 : Objects.hash(hits, line);
        return Objects.hash(selected, found, cursor.row() == row ? cursor : null, next.modes().has(TerminalMode.REVERSE_SCREEN));
    }

    private TerminalPainter.Overlay overlay(long line) {
        Optional<TerminalSelection> selected = selection.filter(each -> !each.nothing());
        TerminalSearch hitsOf = search;
        if (selected.isEmpty() && (hitsOf == null || hitsOf.none())) {
            return column -> null;
        }
        return column -> selected.filter(each -> each.has(line, column)).isPresent() ? TerminalHue.SELECTION
                : hitsOf == null ? null : hitsOf.at(line, column).orElse(null);
    }
}
