package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.TerminalSize;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * How large a cell is in a font, and where a letter stands in it.
 *
 * @param baseline of the letters, from the top of the cell
 */
record TerminalMetrics(Font plain, Font bold, Font italic, Font boldItalic, double cell, double line, double baseline) {

    /** Lines of 12 px letters are 20 px high. */
    private static final double LINE_OF_SIZE = 20.0 / 12;
    private static final int PROBE = 100;
    private static final String FAMILY = "Monospaced";

    /** @param size of the letters in pixels */
    static TerminalMetrics of(double size) {
        Font plain = Font.font(FAMILY, size);
        Text probe = new Text("0".repeat(PROBE));
        probe.setFont(plain);
        probe.setTextOrigin(VPos.TOP);
        double line = Math.round(size * LINE_OF_SIZE);
        double letters = probe.getLayoutBounds().getHeight();
        double baseline = Math.round((line - letters) / 2 + probe.getBaselineOffset());
        return new TerminalMetrics(plain, Font.font(FAMILY, FontWeight.BOLD, size), Font.font(FAMILY, FontPosture.ITALIC, size),
                Font.font(FAMILY, FontWeight.BOLD, FontPosture.ITALIC, size), probe.getLayoutBounds().getWidth() / PROBE, line, baseline);
    }

    Font font(boolean heavy, boolean slanted) {
        return heavy ? slanted ? boldItalic : bold : slanted ? italic : plain;
    }

    /** How many whole cells a surface holds, at least one each way. */
    TerminalSize size(double width, double height) {
        return new TerminalSize(Math.clamp((long) Math.floor(width / cell), 1, 1000), Math.clamp((long) Math.floor(height / line), 1, 1000));
    }

    /** The left edge of a column, on a whole pixel. */
    double x(int column) {
        return Math.round(column * cell);
    }

    double y(int row) {
        return row * line;
    }
}
