package dev.longshore.domain.terminal;

/** The rows of the scrollback and the screen under one numbering; of the alternate screen, its own rows only. */
final class Rows {

    private final Screen screen;

    Rows(Screen screen) {
        this.screen = screen;
    }

    long first() {
        return screen.isAlternate() ? screen.scrollback().endNumber() : screen.scrollback().firstNumber();
    }

    /** After the last one. */
    long end() {
        return screen.scrollback().endNumber() + screen.rows();
    }

    /** @param scratch with room for a row, may be used @return not to be kept */
    Line row(long number, Line scratch) {
        Scrollback scrollback = screen.scrollback();
        if (number >= scrollback.endNumber()) {
            return screen.line((int) (number - scrollback.endNumber()));
        }
        scrollback.read((int) (number - scrollback.firstNumber()), scratch);
        return scratch;
    }

    Line scratch() {
        return new Line(screen.columns());
    }

    /** The text of a cell: a space where it is blank, nothing for the second half of a character. */
    String text(int cell) {
        return cell == Line.BLANK ? " " : cell == Line.TAIL ? "" : screen.clusters.text(cell);
    }
}
