package dev.longshore.ui.control.log;

import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** How wide the characters of a log are, in the font that its style gives them. FX thread only. */
final class LogFont {

    private static final int PROBED = 100;

    private final Text probe = new LogPiece();
    private @Nullable CharWidths widths;

    LogFont() {
        probe.setText("0".repeat(PROBED));
        probe.setVisible(false);
        probe.setManaged(false);
    }

    /** Stands in the log, out of sight, so that the style applies to it. */
    Text probe() {
        return probe;
    }

    CharWidths widths() {
        return widths == null ? measured() : widths;
    }

    /** As the style is by now. */
    CharWidths measured() {
        probe.applyCss();
        double cell = probe.getLayoutBounds().getWidth() / PROBED;
        CharWidths known = widths;
        if (known == null || known.cell() != Math.max(1, cell)) {
            Text other = new LogPiece();
            other.setFont(probe.getFont());
            known = new CharWidths(text -> {
                other.setText(text);
                return other.getLayoutBounds().getWidth();
            });
            widths = known;
        }
        return known;
    }
}
