package dev.longshore.ui.palette;

import dev.longshore.ui.base.FoldedText;
import java.util.Arrays;

/**
 * Finds the signs of a query in a text, in order and not necessarily side by side, in the place where they look best: at the beginnings of
 * words, and next to one another. Pure functions.
 */
final class FuzzyMatch {

    /** The score of a text that does not hold the query. */
    static final int NONE = Integer.MIN_VALUE;

    /** Longer queries are cut: nobody types them to find something. */
    static final int MAX_QUERY = 64;

    private static final int SIGN = 16;
    private static final int WORD_START = 10;
    private static final int TEXT_START = 4;
    private static final int SIDE_BY_SIDE = 14;
    private static final int GAP = 3;
    /** What stands before the first sign costs this at most. */
    private static final int MAX_LEAD = 8;
    private static final int WHOLE = 12;
    private static final int IMPOSSIBLE = -1_000_000;

    private final FoldedText query;
    private final FoldedText text;
    private final int length;
    /** The best score of the signs so far, the last of them at that place of the text; and where the one before it then stands. */
    private final int[][] best;
    private final int[][] previous;

    private FuzzyMatch(FoldedText query, FoldedText text) {
        this.query = query;
        this.text = text;
        this.length = Math.min(query.length(), MAX_QUERY);
        this.best = new int[length][text.length()];
        this.previous = new int[length][text.length()];
        for (int i = 0; i < length; i++) {
            row(i);
        }
    }

    /** How well the query is found; {@link #NONE} where it is not. An empty query is found anywhere, with 0. */
    static int score(FoldedText query, FoldedText text) {
        if (query.length() == 0) {
            return 0;
        }
        return subsequence(query, text) ? new FuzzyMatch(query, text).score() : NONE;
    }

    /** The places of the original text where the query is found best; empty where it is not found. */
    static int[] places(FoldedText query, FoldedText text) {
        if (query.length() == 0 || !subsequence(query, text)) {
            return new int[0];
        }
        FuzzyMatch match = new FuzzyMatch(query, text);
        int[] places = new int[match.length];
        int at = match.end();
        for (int i = match.length - 1; i >= 0; i--) {
            places[i] = text.origin(at);
            at = match.previous[i][at];
        }
        return Arrays.stream(places).distinct().toArray();
    }

    /** Most texts do not match: this says so without a table. */
    private static boolean subsequence(FoldedText query, FoldedText text) {
        int found = 0;
        int wanted = Math.min(query.length(), MAX_QUERY);
        for (int j = 0; j < text.length() && found < wanted; j++) {
            if (text.sign(j) == query.sign(found)) {
                found++;
            }
        }
        return found == wanted;
    }

    private void row(int i) {
        int reach = IMPOSSIBLE;   // the best of the row before, less what the gap from there to here costs
        int from = -1;
        for (int j = 0; j < text.length(); j++) {
            if (i > 0 && j > 1) {
                int fresh = best[i - 1][j - 2] - GAP;
                from = fresh >= reach - 1 ? j - 2 : from;
                reach = Math.max(reach - 1, fresh);
            }
            best[i][j] = IMPOSSIBLE;
            if (text.sign(j) == query.sign(i)) {
                place(i, j, reach, from);
            }
        }
    }

    private void place(int i, int j, int reach, int from) {
        int own = SIGN + (text.startsWord(j) ? WORD_START : 0) + (j == 0 ? TEXT_START : 0);
        if (i == 0) {
            best[i][j] = own - Math.min(j, MAX_LEAD);
            previous[i][j] = -1;
            return;
        }
        int beside = j > 0 ? best[i - 1][j - 1] + SIDE_BY_SIDE : IMPOSSIBLE;
        boolean apart = reach > beside;
        best[i][j] = Math.max(IMPOSSIBLE, own + (apart ? reach : beside));
        previous[i][j] = apart ? from : j - 1;
    }

    private int end() {
        int[] last = best[length - 1];
        int at = 0;
        for (int j = 1; j < last.length; j++) {
            at = last[j] > last[at] ? j : at;
        }
        return at;
    }

    private int score() {
        return best[length - 1][end()] + (length == text.length() ? WHOLE : 0);
    }
}
