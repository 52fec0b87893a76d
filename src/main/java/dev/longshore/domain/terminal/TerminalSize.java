package dev.longshore.domain.terminal;

/** How many columns and rows a terminal has: 1 to {@link #LARGEST} each. */
public record TerminalSize(int columns, int rows) {

    /** Engines take more, or make something else of it. */
    public static final int LARGEST = 1_000;

    public TerminalSize {
        if (columns < 1 || columns > LARGEST || rows < 1 || rows > LARGEST) {
            throw new IllegalArgumentException(columns + " columns, " + rows + " rows");
        }
    }

    /** The size that is allowed and next to this one. */
    public static TerminalSize nearest(int columns, int rows) {
        return new TerminalSize(Math.clamp(columns, 1, LARGEST), Math.clamp(rows, 1, LARGEST));
    }
}
