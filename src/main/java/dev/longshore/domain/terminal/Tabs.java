package dev.longshore.domain.terminal;

import java.util.BitSet;

/** The tab stops: one each eight columns until a program sets others. */
final class Tabs {

    private static final int DISTANCE = 8;

    private final BitSet stops = new BitSet(TerminalSize.LARGEST);

    Tabs() {
        reset();
    }

    void reset() {
        stops.clear();
        for (int column = 0; column < TerminalSize.LARGEST; column += DISTANCE) {
            stops.set(column);
        }
    }

    void set(int column, boolean stop) {
        stops.set(column, stop);
    }

    void clear() {
        stops.clear();
    }

    /** @return the last column where there is no stop any more */
    int next(int column, int columns) {
        int stop = stops.nextSetBit(column + 1);
        return stop < 0 ? columns - 1 : Math.min(stop, columns - 1);
    }

    int previous(int column) {
        return column == 0 ? 0 : Math.max(0, stops.previousSetBit(column - 1));
    }
}
