package dev.longshore.domain.terminal;

/** The text between two places, as it is copied: wrapped lines are joined, and what is blank at the end of a line is left out. */
final class CopiedText {

    private final Rows rows;

    CopiedText(Rows rows) {
        this.rows = rows;
    }

    String between(Place one, Place other) {
        Place from = one.compareTo(other) <= 0 ? one : other;
        Place to = from == one ? other : one;
        StringBuilder all = new StringBuilder();
        Line scratch = rows.scratch();
        int lineStart = 0;
        long last = Math.min(to.line(), rows.end() - 1);
        for (long number = Math.max(from.line(), rows.first()); number <= last; number++) {
            Line line = rows.row(number, scratch);
            int start = number == from.line() ? startOf(line, Math.max(0, from.column())) : 0;
            append(line, start, number == to.line() ? to.column() : line.length, all);
            if (!line.wrapped || number == last) {
                cutBlanks(all, lineStart, line, number == to.line() ? to.column() : Integer.MAX_VALUE);
                if (number < last) {
                    all.append('\n');
                }
                lineStart = all.length();
            }
        }
        return all.toString();
    }

    /** A character is copied whole. */
    private static int startOf(Line line, int column) {
        return line.isTail(column) ? column - 1 : column;
    }

    private void append(Line line, int from, int to, StringBuilder all) {
        for (int column = from; column < Math.min(to, line.length); column++) {
            int cell = line.text[column];
            if (cell >= ' ' && cell < Line.TAIL) {
                all.append((char) cell);
            } else {
                all.append(rows.text(cell));
            }
        }
    }

    /** Blanks inside a line that was cut by the end of the selection are text. */
    private static void cutBlanks(StringBuilder all, int from, Line line, int to) {
        if (to >= line.length) {
            int end = all.length();
            while (end > from && all.charAt(end - 1) == ' ') {
                end--;
            }
            all.setLength(end);
        }
    }
}
