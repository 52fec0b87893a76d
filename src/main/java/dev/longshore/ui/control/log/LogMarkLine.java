package dev.longshore.ui.control.log;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What happened between two lines: words with a rule at both sides. */
final class LogMarkLine extends Region {

    private static final double EDGE = 12;
    private static final double RULE = 24;
    private static final double GAP = 12;

    private final Region before = new Region();
    private final Region after = new Region();
    private final Label words = new Label();

    LogMarkLine() {
        getStyleClass().add("log-mark");
        before.getStyleClass().add("log-rule");
        after.getStyleClass().add("log-rule");
        setMouseTransparent(true);
        getChildren().addAll(before, words, after);
    }

    /** @param right edge of the log */
    void show(LogRow row, double right) {
        words.setText(row.text().text());
        words.getStyleClass().setAll("label", "log-mark-words", row.margin().tone());
        resizeRelocate(0, 0, right, LogColumns.MARK);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.floor(LogColumns.MARK / 2);
        double room = Math.max(0, getWidth() - 2 * EDGE - RULE - GAP);
        double width = Math.min(room, Math.ceil(words.prefWidth(-1)));
        double height = words.prefHeight(-1);
        double left = EDGE + RULE + GAP;
        before.resizeRelocate(EDGE, middle, RULE, 1);
        words.resizeRelocate(left, (LogColumns.MARK - height) / 2, width, height);
        after.resizeRelocate(left + width + GAP, middle, Math.max(0, getWidth() - left - width - GAP - EDGE), 1);
    }
}
