package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.Place;

/** What is selected, from where it began to where it ended; the latter may stand before. */
record TerminalSelection(Place anchor, Place lead) {

    static TerminalSelection at(Place place) {
        return new TerminalSelection(place, place);
    }

    TerminalSelection to(Place next) {
        return new TerminalSelection(anchor, next);
    }

    Place from() {
        return anchor.compareTo(lead) <= 0 ? anchor : lead;
    }

    Place end() {
        return anchor.compareTo(lead) <= 0 ? lead : anchor;
    }

    boolean nothing() {
        return anchor.equals(lead);
    }

    /** Whether a cell is in it. */
    boolean has(long line, int column) {
        return within(from(), end(), line, column);
    }

    /** Whether a cell is between two places. */
    static boolean within(Place from, Place end, long line, int column) {
        boolean after = line > from.line() || line == from.line() && column >= from.column();
        boolean before = line < end.line() || line == end.line() && column < end.column();
        return after && before;
    }
}
