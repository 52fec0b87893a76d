package dev.longshore.domain.terminal;

/**
 * A place between cells.
 *
 * @param line counted from the first line of the terminal's life on, so that it stays the same while lines scroll; see
 *         {@link ScreenCopy#layout()}
 * @param column cells before it
 */
public record Place(long line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Long.compare(line, other.line);
    }
}
