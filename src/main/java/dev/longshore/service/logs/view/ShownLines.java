package dev.longshore.service.logs.view;

import dev.longshore.service.logs.store.LogBlock;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.store.LogSnapshot;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The rows that show at one moment, in order. It does not change; a row is made when it is asked for. Any thread. */
public final class ShownLines {

    /** Where a row is. */
    private record Place(int part, int row) { }

    private final LogSnapshot snapshot;
    private final List<ShownBlock> parts;
    private final List<ShownLine> open;
    private final int[] before;
    private final int[] hitsBefore;
    private final boolean[] joined;

    /**
     * @param parts what shows of each block of the snapshot
     * @param open  the lines below, which have no end yet
     */
    ShownLines(LogSnapshot snapshot, List<ShownBlock> parts, List<ShownLine> open) {
        this.snapshot = snapshot;
        this.parts = parts;
        this.open = open;
        this.before = new int[parts.size() + 1];
        this.hitsBefore = new int[parts.size() + 1];
        this.joined = new boolean[parts.size()];
        ShownBlock above = null;
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            ShownBlock part = parts.get(i);
            if (part.count > 0) {
                joined[i] = above != null && part.continues(above) && !startsBetween(parts.subList(last + 1, i), part);
                above = part;
                last = i;
            }
            int twice = joined[i] ? 1 : 0;
            before[i + 1] = before[i] + part.rowCount - twice;
            hitsBefore[i + 1] = hitsBefore[i] + part.hitRows - (joined[i] && part.hit(part.line(0)) ? 1 : 0);
        }
    }

    /** @param hidden blocks of which nothing shows */
    private static boolean startsBetween(List<ShownBlock> hidden, ShownBlock below) {
        return hidden.stream().anyMatch(each -> each.starts(below.block.source(below.line(0))));
    }

    public int size() {
        return ended() + open.size();
    }

    /** How many rows are hits, as far as the search has come. */
    public int hits() {
        return hitsBefore[parts.size()] + (int) open.stream().filter(ShownLine::hit).count();
    }

    public ShownLine get(int index) {
        if (index >= ended()) {
            return open.get(index - ended());
        }
        Place place = place(index);
        ShownBlock part = parts.get(place.part);
        int line = part.line(place.row);
        Fold fold = fold(place);
        LogEntry entry = part.block.entry(line);
        boolean continuation = entry.meaning().continuation() && index > 0 && sourceOf(index - 1) == entry.source();
        return new ShownLine(entry, fold.repeats, fold.block.time(fold.last), part.hit(line), continuation, entry.line().ended());
    }

    /** The lines that a row stands for. */
    public LogWish.Stretch stretch(int index) {
        if (index >= ended()) {
            long number = open.get(index - ended()).entry().number();
            return new LogWish.Stretch(number, number);
        }
        Place place = place(index);
        ShownBlock part = parts.get(place.part);
        Fold fold = fold(place);
        return new LogWish.Stretch(part.block.number(part.line(place.row)), fold.block.number(fold.last));
    }

    /** Where a row ends, which may be blocks below. @param last index of its last line */
    private record Fold(int repeats, LogBlock block, int last) { }

    private Fold fold(Place place) {
        ShownBlock part = parts.get(place.part);
        Fold fold = new Fold(part.repeats(place.row), part.block, part.lastLine(place.row));
        boolean toEnd = place.row == part.rowCount - 1;
        for (int i = place.part + 1; toEnd && i < parts.size() && (joined[i] || parts.get(i).count == 0); i++) {
            ShownBlock next = parts.get(i);
            if (next.count > 0) {
                fold = new Fold(fold.repeats + next.repeats(0), next.block, next.lastLine(0));
                toEnd = next.rowCount == 1;
            }
        }
        return fold;
    }

    /** The row that holds the entry of that number, or the next one where it does not show; -1 where nothing follows. */
    public int indexOf(long number) {
        for (int i = 0; i < parts.size(); i++) {
            int line = parts.get(i).block.indexOf(number);
            if (line >= 0) {
                return existing(rowFrom(i, line));
            }
        }
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).entry().number() == number) {
                return ended() + i;
            }
        }
        return snapshot.clearMark().covers(number) ? existing(0) : -1;   // what is known and no longer here stood above all
    }

    /** The first row of that time or later; -1 where there is none. @param time in nanoseconds since 1970 */
    public int indexAt(long time) {
        for (int i = 0; i < parts.size(); i++) {
            LogBlock block = parts.get(i).block;
            for (int line = 0; block.key(block.count() - 1) >= time && line < block.count(); line++) {
                if (block.key(line) >= time) {
                    return existing(rowFrom(i, line));
                }
            }
        }
        return existing(ended());
    }

    /** The next hit below a row, or above it. @param from may be -1, or {@link #size()} */
    public OptionalInt nextHit(int from, boolean below) {
        int step = below ? 1 : -1;
        for (int i = from + step; i >= 0 && i < size(); i += step) {
            if (i < ended() && hitRowsOf(place(i).part) == 0) {
                i = below ? before[place(i).part + 1] - 1 : before[place(i).part];   // nothing in this block
            } else if (hit(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** How many hits stand above a row. */
    public int hitsAbove(int index) {
        int end = Math.min(index, ended());
        int hits = 0;
        int first = 0;
        if (end > 0) {
            int part = place(end - 1).part;
            hits = hitsBefore[part];
            first = before[part];
        }
        for (int i = first; i < index; i++) {
            hits += hit(i) ? 1 : 0;
        }
        return hits;
    }

    /** Hands over each line of some rows, those too that are folded. @param to behind the last of them */
    public void entries(int from, int to, Consumer<LogEntry> consumer) {
        for (int index = from; index < Math.min(to, ended()); index++) {
            Place place = place(index);
            linesOf(parts.get(place.part), place.row, consumer);
            boolean toEnd = place.row == parts.get(place.part).rowCount - 1;
            for (int i = place.part + 1; toEnd && i < parts.size() && (joined[i] || parts.get(i).count == 0); i++) {
                if (parts.get(i).count > 0) {
                    linesOf(parts.get(i), 0, consumer);
                    toEnd = parts.get(i).rowCount == 1;
                }
            }
        }
        for (int index = Math.max(from, ended()); index < to; index++) {
            consumer.accept(open.get(index - ended()).entry());
        }
    }

    /** What was filtered. */
    public LogSnapshot snapshot() {
        return snapshot;
    }

    List<ShownBlock> parts() {
        return parts;
    }

    private static void linesOf(ShownBlock part, int row, Consumer<LogEntry> consumer) {
        part.linesOf(row, line -> consumer.accept(part.block.entry(line)));
    }

    private int ended() {
        return before[parts.size()];
    }

    private int existing(int index) {
        return index < size() ? index : -1;
    }

    private int hitRowsOf(int part) {
        return hitsBefore[part + 1] - hitsBefore[part];
    }

    private boolean hit(int index) {
        if (index >= ended()) {
            return open.get(index - ended()).hit();
        }
        Place place = place(index);
        return parts.get(place.part).hit(parts.get(place.part).line(place.row));
    }

    private int sourceOf(int index) {
        Place place = place(index);
        return parts.get(place.part).block.source(parts.get(place.part).line(place.row));
    }

    /** The row of a line of a part, or the next one. */
    private int rowFrom(int part, int line) {
        int row = parts.get(part).rowOf(line);
        if (row < parts.get(part).rowCount) {
            return before[part] + row - (joined[part] ? 1 : 0);
        }
        int next = part + 1;
        while (next < parts.size() && parts.get(next).count == 0) {
            next++;
        }
        return before[part + 1] - (next < parts.size() && joined[next] ? 1 : 0);
    }

    private Place place(int index) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Place(low, index - before[low] + (joined[low] ? 1 : 0));
    }
}
