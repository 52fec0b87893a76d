package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.CellStyle;
import dev.longshore.domain.terminal.CursorShape;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.Underline;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Paints the rows of a screen into a canvas: cells of equal style as one text, wide and uncommon characters one by one. */
final class TerminalPainter {

    /** The font is sure to give these their own width. */
    private static final int COMMON = 0x250;
    private static final double DIM = 0.55;

    private final GraphicsContext to;
    private final TerminalPalette palette;
    private final TerminalMetrics metrics;
    private final StringBuilder letters = new StringBuilder();

    /**
     * The cursor as it shows.
     *
     * @param lit   whether it is there now, as it blinks
     * @param solid whether the view has the keyboard; else it is a frame
     */
    record Pointer(int row, int column, CursorShape shape, boolean lit, boolean solid) { }

    /** What lies over the cells of a row. */
    @FunctionalInterface
    interface Overlay {
        /** Null for a cell as it is. */
        @Nullable TerminalHue at(int column);
    }

    TerminalPainter(GraphicsContext to, TerminalPalette palette, TerminalMetrics metrics) {
        this.to = to;
        this.palette = palette;
        this.metrics = metrics;
        to.setTextBaseline(VPos.BASELINE);
    }

    /** @param width of the canvas, which may be more than that of the cells */
    void row(ScreenCopy screen, int row, Overlay overlay, double width) {
        double y = metrics.y(row);
        to.setFill(ground(screen));
        to.fillRect(0, y, width, metrics.line());
        int columns = screen.size().columns();
        for (int from = 0; from < columns;) {
            int end = runEnd(screen, row, from, overlay);
            background(screen, row, from, end, overlay.at(from));
            from = end;
        }
        for (int from = 0; from < columns;) {
            int end = runEnd(screen, row, from, overlay);
            foreground(screen, row, from, end, overlay.at(from));
            from = end;
        }
    }

    /** Paints the cursor over its cell. */
    void cursor(ScreenCopy screen, Pointer at) {
        if (!at.lit() || at.row() < 0 || at.row() >= screen.size().rows() || at.column() >= screen.size().columns()) {
            return;
        }
        double x = metrics.x(at.column());
        double y = metrics.y(at.row());
        int cells = screen.isWide(at.row(), at.column()) ? 2 : 1;
        double width = metrics.x(at.column() + cells) - x;
        to.setFill(palette.of(TerminalHue.CURSOR));
        if (!at.solid()) {
            to.setStroke(palette.of(TerminalHue.CURSOR));
            to.setLineWidth(1);
            to.strokeRect(x + 0.5, y + 0.5, width - 1, metrics.line() - 1);
        } else if (at.shape() == CursorShape.BAR) {
            to.fillRect(x, y, 2, metrics.line());
        } else if (at.shape() == CursorShape.UNDERLINE) {
            to.fillRect(x, y + metrics.line() - 2, width, 2);
        } else {
            to.fillRect(x, y, width, metrics.line());
            letters(screen, at.row(), at.column(), at.column() + 1, palette.of(TerminalHue.GROUND));
        }
    }

    private int runEnd(ScreenCopy screen, int row, int from, Overlay overlay) {
        long style = screen.style(row, from);
        TerminalHue over = overlay.at(from);
        int end = from + 1;
        while (end < screen.size().columns() && screen.style(row, end) == style && overlay.at(end) == over) {
            end++;
        }
        return end;
    }

    private void background(ScreenCopy screen, int row, int from, int end, @Nullable TerminalHue over) {
        long style = screen.style(row, from);
        Color colour = over != null ? palette.of(over) : swapped(screen, style) ? front(style) : back(style);
        boolean plain = over == null && !CellStyle.inverse(style) && CellStyle.background(style) == CellStyle.THEME;
        if (!plain) {
            to.setFill(colour);
            to.fillRect(metrics.x(from), metrics.y(row), metrics.x(end) - metrics.x(from), metrics.line());
        }
    }

    private void foreground(ScreenCopy screen, int row, int from, int end, @Nullable TerminalHue over) {
        long style = screen.style(row, from);
        if (CellStyle.hidden(style)) {
            return;
        }
        boolean swapped = swapped(screen, style) && over == null;
        Color colour = swapped ? back(style) : front(style);
        if (CellStyle.dim(style)) {
            colour = (swapped ? front(style) : back(style)).interpolate(colour, DIM);
        }
        letters(screen, row, from, end, colour);
        lines(style, row, from, end, colour);
    }

    private void letters(ScreenCopy screen, int row, int from, int end, Color colour) {
        long style = screen.style(row, from);
        to.setFill(colour);
        to.setFont(metrics.font(CellStyle.bold(style), CellStyle.italic(style)));
        int start = from;
        letters.setLength(0);
        for (int column = from; column < end; column++) {
            String text = screen.text(row, column);
            if (text.isEmpty()) {
                letters.append(' ');
            } else if (text.length() == 1 && text.charAt(0) < COMMON) {
                letters.append(text);
            } else {
                flush(row, start);
                single(text, screen.isWide(row, column) ? 2 : 1, row, column);
                start = column + 1;
            }
        }
        flush(row, start);
    }

    private void flush(int row, int column) {
        int last = letters.length();
        while (last > 0 && letters.charAt(last - 1) == ' ') {
            last--;
        }
        if (last > 0) {
            to.fillText(letters.substring(0, last), column * metrics.cell(), metrics.y(row) + metrics.baseline());
        }
        letters.setLength(0);
    }

    /** At most as wide as its cells: a font of another script may think otherwise. */
    private void single(String text, int cells, int row, int column) {
        double x = metrics.x(column);
        double width = metrics.x(column + cells) - x;
        if (!BoxGlyph.draw(to, text.codePointAt(0), x, metrics.y(row), width, metrics.line())) {
            to.fillText(text, x, metrics.y(row) + metrics.baseline(), width + 1);
        }
    }

    private void lines(long style, int row, int from, int end, Color colour) {
        double x = metrics.x(from);
        double width = metrics.x(end) - x;
        double base = metrics.y(row) + metrics.baseline();
        to.setFill(colour);
        Underline underline = CellStyle.underline(style);
        if (underline != Underline.NONE) {
            to.fillRect(x, base + 2, width, 1);
        }
        if (underline == Underline.DOUBLE) {
            to.fillRect(x, base + 4, width, 1);
        }
        if (CellStyle.struck(style)) {
            to.fillRect(x, base - Math.round(metrics.line() / 5), width, 1);
        }
        if (CellStyle.overline(style)) {
            to.fillRect(x, metrics.y(row), width, 1);
        }
    }

    private static boolean swapped(ScreenCopy screen, long style) {
        return CellStyle.inverse(style) != reversed(screen);
    }

    private static boolean reversed(ScreenCopy screen) {
        return screen.modes().has(TerminalMode.REVERSE_SCREEN);
    }

    /** What a row is filled with below its cells. */
    Color ground(ScreenCopy screen) {
        return palette.of(reversed(screen) ? TerminalHue.TEXT : TerminalHue.GROUND);
    }

    private Color front(long style) {
        return colour(CellStyle.foreground(style), TerminalHue.TEXT);
    }

    private Color back(long style) {
        return colour(CellStyle.background(style), TerminalHue.GROUND);
    }

    private Color colour(int told, TerminalHue theme) {
        if (told == CellStyle.THEME) {
            return palette.of(theme);
        }
        return (told & CellStyle.RGB) != 0 ? Color.rgb(told >> 16 & 0xff, told >> 8 & 0xff, told & 0xff) : palette.indexed(told);
    }
}
