package dev.longshore;

import dev.longshore.start.WindowGround;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/**
 * The root of a window that shows the colour of its ground until it is drawn. Between its making and its showing a window asks its root to lay
 * itself out: only then it can get a ground before anybody sees it.
 */
final class GroundedPane extends StackPane {

    private final WindowGround ground = new WindowGround(System.getProperty("os.name"), System.getProperty("glass.platform", ""));
    private boolean prepared;

    GroundedPane() {
        getStyleClass().add("ls-ground");
    }

    /** Styles and lays out everything, so that the first pulse of the window only draws. */
    void prepare() {
        applyCss();
        layout();
        prepared = true;
        requestLayout();   // else the window would have nothing to ask
    }

    /** From now on what the window shows stays until it is drawn anew, whatever its size. */
    void drawn() {
        ground.keepWhatShows();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (prepared && getBackground() != null && getBackground().getFills().getLast().getFill() instanceof Color fill) {
            prepared = false;
            ground.colour(bits(fill.getRed()) << 16 | bits(fill.getGreen()) << 8 | bits(fill.getBlue()));
        }
    }

    private static int bits(double part) {
        return (int) Math.round(255 * part);
    }
}
