package dev.longshore.ui.control.log;

/**
 * How a row is painted; while that is the same, nothing is painted.
 *
 * @param left     how far the texts are scrolled to the right, in pixels
 * @param width    of the room for texts
 * @param wrapped  whether lines are broken at that width
 * @param firstRow first row of pixels of the line that is in sight
 * @param lastRow  last one
 * @param from     first selected character
 * @param to       after the last selected character; no more than {@code from} for none
 * @param state    what else there is about it
 */
record LogPainting(LogRow row, LogColumns columns, double left, double width, boolean wrapped, int firstRow, int lastRow, int from,
        int to, State state) {

    /** @param selected whether the whole line is @param current whether the keyboard is at it @param right edge of the log */
    record State(boolean selected, boolean current, double right) { }

    /** Where lines are broken; 0 for nowhere. */
    double wrapWidth() {
        return wrapped ? width : 0;
    }
}
