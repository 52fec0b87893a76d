package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.service.logs.store.LogBlock;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What shows of one block. A place is that of a line among those that show; a row is one or several equal lines. It does not change. */
final class ShownBlock {

    private static final int LEVELS = LogLevel.values().length;

    final LogBlock block;
    final LogWish wish;
    final long @Nullable [] found;
    final TraceGroups.Around around;
    final int count;
    final int rowCount;
    final int hitRows;
    final int[] levels = new int[LEVELS];
    private final long @Nullable [] groups;
    private final char @Nullable [] lines;
    private final char @Nullable [] rows;

    /**
     * @param found  which lines hold what is looked for; null where that is not known yet, or nothing is looked for
     * @param around what holds it in other blocks, where stack traces stay whole
     */
    ShownBlock(LogBlock block, LogWish wish, long @Nullable [] found, TraceGroups.Around around) {
        this.block = block;
        this.wish = wish;
        this.found = found;
        this.around = around;
        this.groups = found == null || !wish.hidesOthers() ? null : new TraceGroups(block, found).bits(around);
        char[] shown = new char[block.count()];
        int used = 0;
        for (int i = 0; i < block.count(); i++) {
            if (counts(i)) {
                levels[block.levelNumber(i)] += tallied(i) ? 1 : 0;
                if (block.isMark(i) || wish.filter().levels().contains(block.level(i))) {
                    shown[used++] = (char) i;
                }
            }
        }
        count = used;
        lines = used == block.count() ? null : Arrays.copyOf(shown, used);
        rows = wish.fold() ? fold() : null;
        rowCount = rows == null ? count : rows.length;
        int hits = 0;
        for (int row = 0; found != null && row < rowCount; row++) {
            hits += hit(line(row)) ? 1 : 0;
        }
        hitRows = hits;
    }

    /** Whether it is what this wish makes of the block, as far as the search has come. */
    boolean isFor(LogWish other, long @Nullable [] otherFound, TraceGroups.Around otherAround) {
        return wish == other && found == otherFound && around.equals(otherAround);
    }

    /** Whether a line is looked for, as far as that is known. */
    boolean hit(int line) {
        return found != null && !block.isMark(line) && Bits.get(found, line) != wish.search().orElseThrow().invert();
    }

    /** The index in the block of a row's first line. */
    int line(int row) {
        return lineAt(place(row));
    }

    /** The index in the block of a row's last line. */
    int lastLine(int row) {
        return lineAt(endPlace(row) - 1);
    }

    /** How many lines a row stands for, in this block. */
    int repeats(int row) {
        return endPlace(row) - place(row);
    }

    /** The row of that line, or of the next one that shows; the number of rows where none follows. */
    int rowOf(int line) {
        int place = lines == null ? line : placeOf(line);
        if (place >= count || rows == null) {
            return place >= count ? rowCount : place;
        }
        int found = Arrays.binarySearch(rows, (char) place);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether this block's first line is equal to the other's last, so that they fold. */
    boolean continues(ShownBlock above) {
        int first = lineAt(0);
        int last = above.lineAt(above.count - 1);
        return wish.fold() && folds(above.block, last, block, first)
                && !above.block.startsBetween(last, above.block.count(), block.source(first)) && !block.startsBetween(-1, first, block.source(first));
    }

    /** Whether a run of a source begins here. */
    boolean starts(int source) {
        return block.startsBetween(-1, block.count(), source);
    }

    /** Hands over the index of each line of a row. */
    void linesOf(int row, IntConsumer consumer) {
        for (int place = place(row); place < endPlace(row); place++) {
            consumer.accept(lineAt(place));
        }
    }

    /** Whether a line counts for its level. A stack trace is one error with the line above it. */
    boolean tallies(int line) {
        return tallied(line) && counts(line);
    }

    private boolean tallied(int line) {
        return !block.isMark(line) && !block.continuation(line);
    }

    /** Whether a line would show if no level were hidden. */
    private boolean counts(int line) {
        return (!wish.hidesOthers() || shows(line)) && wish.filter().passes(block, line);
    }

    /** Where other lines than hits are hidden: a stack trace shows as a whole, and is hidden as a whole. */
    private boolean shows(int line) {
        return groups != null && !block.isMark(line) && Bits.get(groups, line) != wish.search().orElseThrow().invert();
    }

    private char[] fold() {
        char[] starts = new char[count];
        int used = 0;
        for (int place = 0; place < count; place++) {
            if (place == 0 || !folds(block, lineAt(place - 1), block, lineAt(place))
                    || block.startsBetween(lineAt(place - 1), lineAt(place), block.source(lineAt(place)))) {
                starts[used++] = (char) place;
            }
        }
        return Arrays.copyOf(starts, used);
    }

    /** The pieces of a very long line, and the lines of a stack trace, are not equal lines. */
    private boolean folds(LogBlock above, int upper, LogBlock below, int lower) {
        return above.ended(upper) && below.ended(lower) && !above.continuation(upper) && !below.continuation(lower)
                && above.sameLine(upper, below, lower)
                && !wish.folding().apart(above.number(upper)) && !wish.folding().apart(below.number(lower));
    }

    private int place(int row) {
        return rows == null ? row : rows[row];
    }

    private int endPlace(int row) {
        return rows == null ? row + 1 : row + 1 < rowCount ? rows[row + 1] : count;
    }

    private int lineAt(int place) {
        return lines == null ? place : lines[place];
    }

    private int placeOf(int line) {
        int found = Arrays.binarySearch(lines, (char) line);
        return found >= 0 ? found : -found - 1;
    }
}
