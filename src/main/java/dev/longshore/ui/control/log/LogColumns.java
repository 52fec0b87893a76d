package dev.longshore.ui.control.log;

/**
 * Where the parts of a line stand, in pixels from the left edge of the log.
 *
 * @param time   left edge; a part that does not show is as wide as nothing
 * @param source left edge
 * @param level  left edge
 * @param body   left edge of the text
 * @param cell   width of a character
 */
record LogColumns(double time, double source, double level, double body, double cell) {

    static final double ROW = 20;
    static final double MARK = 28;
    static final double BAR = 3;
    private static final double EDGE = 12;
    private static final double GAP = 10;

    static LogColumns of(Wanted wanted, double cell) {
        double source = EDGE + width(wanted.time(), cell);
        double level = source + width(wanted.source(), cell);
        return new LogColumns(EDGE, source, level, level + width(wanted.level(), cell), cell);
    }

    private static double width(int characters, double cell) {
        return characters == 0 ? 0 : characters * cell + GAP;
    }

    /** Which parts show: how many characters each has, 0 for one that does not. */
    record Wanted(int time, int source, int level) { }
}
