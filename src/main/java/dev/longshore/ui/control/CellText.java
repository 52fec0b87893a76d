package dev.longshore.ui.control;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.scene.control.TableCell;

/** Paints a cell as text in one of the theme's text styles. */
public final class CellText {

    private static final List<String> STYLES = List.of(Style.STRONG, Style.DIM, Style.MONO, Style.LINK, Style.WARN_TEXT);

    private static final int LONGEST = 500;

    private CellText() {
    }

    /** @param style one of the text classes of {@link Style} */
    public static void paint(TableCell<?, ?> cell, String text, String style) {
        cell.setText(shown(text));
        cell.setGraphic(null);
        if (!cell.getStyleClass().contains(style)) {
            cell.getStyleClass().removeAll(STYLES);
            cell.getStyleClass().add(style);
        }
    }

    /** Harmless, and no longer than a cell could ever show: laying out a name of a million characters would stop the window. */
    public static String shown(String text) {
        return PlainText.visible(text, LONGEST);
    }

    /** What stands for nothing. */
    public static String dashed(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
