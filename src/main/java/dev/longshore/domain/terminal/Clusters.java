package dev.longshore.domain.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Characters with the marks on them. Each gets a number that stands in the cell. There are so many that living languages never need more;
 * past that, and past {@link #MOST_MARKS} on one character, marks are left out.
 */
final class Clusters {

    static final int MOST_MARKS = 8;
    static final int MOST = 1 << 14;

    /** Above all code points. */
    private static final int FIRST = Character.MAX_CODE_POINT + 1;

    private record Cluster(String text, int marks) { }

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    /** @param cell a code point or a cluster @return what stands in the cell with the mark on it */
    int with(int cell, int mark) {
        int marks = isCluster(cell) ? clusters.get(cell - FIRST).marks() : 0;
        Integer known = numbers.get(key(cell, mark));
        if (known != null) {
            return known;
        }
        if (marks == MOST_MARKS || clusters.size() == MOST) {
            return cell;
        }
        clusters.add(new Cluster(text(cell) + Character.toString(mark), marks + 1));
        int number = FIRST + clusters.size() - 1;
        numbers.put(key(cell, mark), number);
        return number;
    }

    /** @param cell neither blank nor a tail */
    String text(int cell) {
        return isCluster(cell) ? clusters.get(cell - FIRST).text() : Character.toString(cell);
    }

    static boolean isCluster(int cell) {
        return cell >= FIRST;
    }

    private static long key(int cell, int mark) {
        return (long) cell << Integer.SIZE | mark;
    }
}
