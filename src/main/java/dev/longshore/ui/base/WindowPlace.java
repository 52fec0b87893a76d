package dev.longshore.ui.base;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window can be used whole, on the screens there are now. */
public final class WindowPlace {

    /** Below this part of itself a window counts as partly out of sight: the frame and rounding take a little. */
    private static final double WHOLE = 0.98;

    private WindowPlace() {
    }

    /**
     * The same place where the window is in sight there; else the nearest one on the screen that it is on for the most part.
     *
     * @param wanted  in logical px
     * @param screens without the panels of the desktop, the first one before the others; not empty
     */
    public static Rectangle2D fit(Rectangle2D wanted, List<Rectangle2D> screens) {
        double seen = screens.stream().mapToDouble(screen -> overlap(wanted, screen)).sum();
        if (seen >= WHOLE * wanted.getWidth() * wanted.getHeight()) {
            return wanted;
        }
        Rectangle2D screen = screenOf(wanted, screens);
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    /** The one that holds most of the window; the first where none does. */
    public static Rectangle2D screenOf(Rectangle2D window, List<Rectangle2D> screens) {
        Rectangle2D most = screens.stream().max(Comparator.comparingDouble(screen -> overlap(window, screen))).orElseThrow();
        return overlap(window, most) > 0 ? most : screens.getFirst();
    }

    /** In the middle of a screen, and no larger. */
    public static Rectangle2D centred(double width, double height, Rectangle2D screen) {
        double fitWidth = Math.min(width, screen.getWidth());
        double fitHeight = Math.min(height, screen.getHeight());
        return new Rectangle2D(screen.getMinX() + (screen.getWidth() - fitWidth) / 2, screen.getMinY() + (screen.getHeight() - fitHeight) / 2, fitWidth, fitHeight);
    }

    private static double overlap(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }
}
