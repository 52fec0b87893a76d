package dev.longshore.service.masking;

import java.util.Arrays;

/** A word of a text as a shell reads it. What is covered of its value is covered in the text, quotes kept in pairs. */
final class TextWord implements Word {

    private static final int FIELDS = 4;

    private final String text;
    private final Spans spans;
    private final int start;
    private final StringBuilder built = new StringBuilder();
    /** For each piece: its place in the value, its place in the text, and the places of its quotes in the text or -1. */
    private int[] pieces = new int[FIELDS];
    private int count;
    /** Whether one stands outside of quotes. */
    private boolean equals;
    private String value;
    private int end;

    TextWord(String text, Spans spans, int start) {
        this.text = text;
        this.spans = spans;
        this.start = start;
    }

    void plain(int from, int to) {
        boolean goesOn = count > 0 && pieces[(count - 1) * FIELDS + 2] < 0 && rawAt(built.length()) == from;
        if (!goesOn) {
            piece(from, -1, -1);
        }
        built.append(text, from, to);
        for (int i = from; i < to && !equals; i++) {
            equals = text.charAt(i) == '=';
        }
    }

    /** Adds what stands between two quotes. In double quotes a backslash makes the next special character plain. */
    void quoted(int open, int close) {
        piece(open + 1, open, close);
        if (text.charAt(open) == '\'') {
            built.append(text, open + 1, close);
            return;
        }
        for (int i = open + 1; i < close; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < close && "\"\\$`".indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                piece(i, open, close);
                c = text.charAt(i);
            }
            built.append(c);
        }
    }

    private void piece(int raw, int open, int close) {
        if ((count + 1) * FIELDS > pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        int at = count * FIELDS;
        pieces[at] = built.length();
        pieces[at + 1] = raw;
        pieces[at + 2] = open;
        pieces[at + 3] = close;
        count++;
    }

    void end(int rawEnd) {
        end = rawEnd;
        value = built.toString();
    }

    /** Whether the last piece before that place was a quoted one. */
    boolean endsQuoted(int at) {
        return count > 0 && pieces[(count - 1) * FIELDS + 3] == at - 1;
    }

    /** Whether an apostrophe in it is part of a word of prose: neither an option nor an assignment. */
    boolean prose() {
        return count == 1 && built.charAt(0) != '-' && !equals;
    }

    private int rawAt(int at) {
        int piece = pieceOf(at) * FIELDS;
        return pieces[piece + 1] + at - pieces[piece];
    }

    /** The last piece that begins at or before a place of the value. */
    private int pieceOf(int at) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces[middle * FIELDS] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public boolean standsAlone() {
        return count > 1 || count == 1 && pieces[2] >= 0;
    }

    @Override
    public void cover(int from, int to) {
        if (from >= to) {
            return;
        }
        int first = pieceOf(from) * FIELDS;
        int last = pieceOf(to - 1) * FIELDS;
        int rawFrom = rawAt(from);
        int rawTo = rawAt(to - 1) + 1;
        if (pieces[first + 2] != pieces[last + 2]) {
            rawFrom = pieces[first + 2] < 0 ? rawFrom : pieces[first + 2];
            rawTo = pieces[last + 3] < 0 ? rawTo : pieces[last + 3] + 1;
        }
        spans.add(Math.max(start, rawFrom), end > 0 ? Math.min(end, rawTo) : rawTo);
    }
}
