package dev.longshore.domain.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for a text in lines that are joined where they were wrapped, one part of the rows at a time, so that nobody waits long. */
final class TextSearch {

    static final int MOST_HITS = 10_000;

    /** Rows of one part, and of a wrapped line that are joined. */
    private static final int PART = 500;

    private final String wanted;
    private final boolean matchCase;
    private final List<Hit> hits = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** For each character of the text, its row after the first one and its column: one number each. */
    private int[] cells = new int[256];
    private long next;
    private long end = -1;

    /** @param wanted not empty */
    TextSearch(String wanted, boolean matchCase) {
        this.matchCase = matchCase;
        this.wanted = matchCase ? wanted : folded(wanted);
    }

    List<Hit> hits() {
        return List.copyOf(hits);
    }

    /** Searches some more lines of those that there were at the first call. @return whether there may be others */
    boolean part(Rows rows) {
        end = end < 0 ? rows.end() : Math.min(end, rows.end());
        next = Math.max(next, rows.first());
        Line scratch = rows.scratch();
        for (long stop = next + PART; next < Math.min(stop, end) && hits.size() < MOST_HITS; ) {
            next = line(rows, next, scratch);
        }
        return next < end && hits.size() < MOST_HITS;
    }

    /** @return the first row after the line */
    private long line(Rows rows, long first, Line scratch) {
        text.setLength(0);
        long number = first;
        boolean goesOn;
        do {
            Line row = rows.row(number, scratch);
            append(rows, row, (int) (number - first));
            goesOn = row.wrapped;
            number++;
        } while (goesOn && number < end && number - first < PART);
        find(first);
        return number;
    }

    private void append(Rows rows, Line row, int offset) {
        for (int column = 0; column < row.length; column++) {
            int cell = row.text[column];
            if (cell != Line.TAIL) {
                int start = text.length();
                text.append(rows.text(cell));
                if (text.length() > cells.length) {
                    cells = Arrays.copyOf(cells, text.length() * 2);
                }
                Arrays.fill(cells, start, text.length(), offset * TerminalSize.LARGEST + column);
            }
        }
    }

    private void find(long first) {
        String line = matchCase ? text.toString() : folded(text);
        for (int at = line.indexOf(wanted); at >= 0 && hits.size() < MOST_HITS; at = line.indexOf(wanted, at + wanted.length())) {
            Place last = place(first, at + wanted.length() - 1);
            hits.add(new Hit(place(first, at), new Place(last.line(), last.column() + 1)));
        }
    }

    private Place place(long first, int index) {
        return new Place(first + cells[index] / TerminalSize.LARGEST, cells[index] % TerminalSize.LARGEST);
    }

    /** Character by character, so that places stay the same. */
    private static String folded(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return folded.toString();
    }
}
