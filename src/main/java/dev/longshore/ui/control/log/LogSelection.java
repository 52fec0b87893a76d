package dev.longshore.ui.control.log;

/**
 * What is selected: characters from one place to another, over any number of rows. It holds by the numbers of lines, so that it stays while
 * lines come and go.
 *
 * @param anchor where it began
 * @param lead   where it goes to; the row of it is the current one
 * @param lines  whether it goes by whole lines
 */
public record LogSelection(Place anchor, Place lead, boolean lines) {

    /** @param index of a character in the shown text */
    public record Place(long number, int index) { }

    static LogSelection at(long number) {
        return new LogSelection(new Place(number, 0), new Place(number, 0), true);
    }

    LogSelection to(Place place) {
        return new LogSelection(anchor, place, lines);
    }

    public boolean nothing() {
        return !lines && anchor.equals(lead);
    }

    /** The selection among the rows that show, from its upper end. Empty where none of it shows. */
    public Range in(LogRows rows) {
        int one = rows.indexOf(anchor.number());
        int other = rows.indexOf(lead.number());
        if (one < 0 && other < 0) {
            return Range.NONE;
        }
        int last = rows.size() - 1;
        one = one < 0 ? last : one;
        other = other < 0 ? last : other;
        boolean down = one < other || one == other && anchor.index() <= lead.index();
        return lines ? new Range(Math.min(one, other), 0, Math.max(one, other), Integer.MAX_VALUE)
                : down ? new Range(one, anchor.index(), other, lead.index()) : new Range(other, lead.index(), one, anchor.index());
    }

    /** @param firstIndex of the first character @param lastIndex after the last one */
    public record Range(int first, int firstIndex, int last, int lastIndex) {

        public static final Range NONE = new Range(0, 0, -1, 0);

        public boolean isEmpty() {
            return last < first;
        }

        int from(int row, int length) {
            return row < first || row > last ? 0 : row == first ? Math.min(firstIndex, length) : 0;
        }

        int to(int row, int length) {
            return row < first || row > last ? 0 : row == last ? Math.min(lastIndex, length) : length;
        }

        boolean has(int row) {
            return row >= first && row <= last;
        }
    }
}
