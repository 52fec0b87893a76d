package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.store.LogBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a block belong together, and which of these groups hold what is looked for. A stack trace is one group with the line above it, and
 * so are the pieces of a very long line. Lines of other streams may stand between them, and a group may reach over several blocks.
 */
final class TraceGroups {

    private final LogBlock block;
    private final long[] found;
    private final int[] groups;
    private final boolean[] holds;
    private final Map<Integer, Edge> edges = new HashMap<>();

    /** The groups of one stream at the ends of the block. @param goesOn whether the first one began above */
    private static final class Edge {

        private final boolean goesOn;
        private final int first;
        private int last;

        Edge(boolean goesOn, int first) {
            this.goesOn = goesOn;
            this.first = first;
            this.last = first;
        }

        boolean passes() {
            return goesOn && first == last;
        }
    }

    /** Streams of which the group at an end of the block holds what is looked for in a block above, or below. */
    record Around(Set<Integer> above, Set<Integer> below) {

        static final Around NOTHING = new Around(Set.of(), Set.of());
    }

    /** @param found which lines hold what is looked for */
    TraceGroups(LogBlock block, long[] found) {
        this.block = block;
        this.found = found;
        this.groups = new int[block.count()];
        this.holds = new boolean[block.count()];
        int count = 0;
        for (int i = 0; i < block.count(); i++) {
            if (block.isMark(i)) {
                groups[i] = -1;
                continue;
            }
            Edge edge = edges.get(stream(i));
            if (edge == null) {
                edge = new Edge(block.continuation(i), count++);
                edges.put(stream(i), edge);
            } else if (!block.continuation(i)) {
                edge.last = count++;
            }
            groups[i] = edge.last;
            holds[edge.last] |= Bits.get(found, i);
        }
    }

    private int stream(int index) {
        return block.source(index) * LogStream.values().length + block.streamNumber(index);
    }

    boolean isOf(long @Nullable [] other) {
        return found == other;
    }

    /** A bit for each line whose group holds what is looked for. */
    long[] bits(Around around) {
        boolean[] all = holds.clone();
        edges.forEach((stream, edge) -> {
            all[edge.first] |= around.above().contains(stream);
            all[edge.last] |= around.below().contains(stream);
        });
        long[] bits = Bits.of(block.count());
        for (int i = 0; i < groups.length; i++) {
            Bits.put(bits, i, groups[i] >= 0 && all[groups[i]]);
        }
        return bits;
    }

    /** What each block has to know of those around it. @param blocks in order; null where a block is not searched yet */
    static List<Around> around(List<? extends @Nullable TraceGroups> blocks) {
        List<Set<Integer>> above = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        for (TraceGroups each : blocks) {
            above.add(each == null ? Set.of() : each.passDown(open));
        }
        List<Around> around = new ArrayList<>();
        Set<Integer> wanted = new HashSet<>();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            TraceGroups each = blocks.get(i);
            around.add(each == null ? Around.NOTHING : new Around(above.get(i), each.passUp(wanted)));
        }
        return around.reversed();
    }

    /** @param open streams whose last group above holds it; those of this block afterwards @return those that go on here */
    private Set<Integer> passDown(Set<Integer> open) {
        Set<Integer> here = new HashSet<>();
        edges.forEach((stream, edge) -> {
            boolean above = edge.goesOn && open.contains(stream);
            if (above) {
                here.add(stream);
            }
            put(open, stream, holds[edge.last] || above && edge.passes());
        });
        return Set.copyOf(here);
    }

    /** @param wanted streams whose first group below began above and holds it; those of this block afterwards @return those that begin here or above */
    private Set<Integer> passUp(Set<Integer> wanted) {
        Set<Integer> here = new HashSet<>();
        edges.forEach((stream, edge) -> {
            boolean below = wanted.contains(stream);
            if (below) {
                here.add(stream);
            }
            put(wanted, stream, edge.goesOn && (holds[edge.first] || below && edge.passes()));
        });
        return Set.copyOf(here);
    }

    private static void put(Set<Integer> set, Integer stream, boolean in) {
        if (in) {
            set.add(stream);
        } else {
            set.remove(stream);
        }
    }
}
