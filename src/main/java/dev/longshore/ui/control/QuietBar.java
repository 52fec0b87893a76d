package dev.longshore.ui.control;

import java.time.Duration;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ProgressBar;

/**
 * A thin bar for work that may take hours. The library's own keeps the window painting at every pulse while the share is not known; this one
 * paints only when it is told something: then it shows dashes, which move on with the seconds.
 */
public final class QuietBar extends ProgressBar {

    private static final PseudoClass UNMEASURED = PseudoClass.getPseudoClass("unmeasured");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
    private static final long SECOND = 1_000_000_000;
    private static final double SHORT = 48;

    private boolean unmeasured;

    public QuietBar() {
        super(0);
        getStyleClass().add("thin-bar");
    }

    /** A short bar beside words that say what is waited for; it goes on by itself while it is in a scene. */
    public static QuietBar waiting() {
        QuietBar bar = new QuietBar();
        bar.setPrefWidth(SHORT);
        bar.show(OptionalDouble.empty());
        WhileShown.listen(bar, () -> new FxTicker().every(Duration.ofSeconds(1), () -> bar.show(OptionalDouble.empty()))::close);
        return bar;
    }

    /** @param share from 0 to 1; empty while it is not known: a call each second then shows that the work goes on */
    public void show(OptionalDouble share) {
        unmeasured = share.isEmpty();
        setProgress(share.orElse(1));
        pseudoClassStateChanged(UNMEASURED, unmeasured);
        pseudoClassStateChanged(ODD, unmeasured && System.nanoTime() / SECOND % 2 != 0);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDETERMINATE -> unmeasured;
            case VALUE -> unmeasured ? INDETERMINATE_PROGRESS : getProgress();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
