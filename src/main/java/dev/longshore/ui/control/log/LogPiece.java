package dev.longshore.ui.control.log;

import javafx.geometry.VPos;
import javafx.scene.text.Text;

/** A piece of text of one look. */
final class LogPiece extends Text {

    static final String CLASS = "log-text";
    private static final String[] CLASSES = {CLASS};
    private static final double BASELINE = 14;

    private String style = "";

    LogPiece() {
        getStyleClass().add(CLASS);
        setTextOrigin(VPos.BASELINE);
        setMouseTransparent(true);
    }

    /** @param row top of the row of pixels it stands in @param wanted style classes with spaces between; empty for plain text */
    void show(String text, String wanted, double x, double row) {
        if (!style.equals(wanted)) {
            style = wanted;
            getStyleClass().setAll(wanted.isEmpty() ? CLASSES : (CLASS + " " + wanted).split(" "));
        }
        if (!getText().equals(text)) {
            setText(text);
        }
        setX(x);
        setY(row + BASELINE);
    }
}
