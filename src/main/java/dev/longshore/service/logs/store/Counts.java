package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.store.BlockWriter.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came and what went, by source. Used under the lock of the blocks. */
final class Counts {

    /** As it stood when a snapshot was made. @param cleared what a view that is cleared then no longer shows */
    record State(List<SourceFacts> sources, List<LogEntry> open, ClearMark cleared) { }

    private static final class OfSource {
        private long lines;
        private long dropped;
        private boolean terminal;
        private List<LogEntry> open = List.of();
    }

    private final List<OfSource> sources = new ArrayList<>();
    private final Map<Integer, Long> last = new HashMap<>();
    private long droppedKey;
    private long droppedNumber;
    private boolean anyDropped;

    void addSource() {
        sources.add(new OfSource());
    }

    /** Whether the entry stays: what is older than something that had to go would leave a gap that nobody sees. */
    boolean add(int source, Head head) {
        last.merge(LineNumber.lane(head.number()), head.number(), Math::max);
        boolean stays = !anyDropped || head.key() > droppedKey || head.key() == droppedKey && head.number() > droppedNumber;
        if (!LineNumber.isMark(head.number())) {
            OfSource own = sources.get(source);
            own.terminal |= Flags.stream(head.flags()) == Flags.number(LogStream.TTY);
            if (stays) {
                own.lines++;
            } else {
                own.dropped++;
            }
        }
        return stays;
    }

    /** The block is no longer kept; it was the first. */
    void drop(LogBlock block) {
        for (int i = 0; i < block.count(); i++) {
            if (!block.isMark(i)) {
                OfSource own = sources.get(block.source(i));
                own.lines--;
                own.dropped++;
            }
        }
        anyDropped = true;
        droppedKey = block.key(block.count() - 1);
        droppedNumber = block.number(block.count() - 1);
    }

    /** How many lines came, those that had to go among them. */
    long arrived() {
        return sources.stream().mapToLong(own -> own.lines + own.dropped).sum();
    }

    boolean anyDropped() {
        return anyDropped;
    }

    void open(int source, List<LogEntry> unended) {
        sources.get(source).open = unended;
    }

    /** A line that has ended meanwhile is among the others. */
    private boolean stillOpen(LogEntry entry) {
        return entry.number() > last.getOrDefault(LineNumber.lane(entry.number()), Long.MIN_VALUE);
    }

    State state(List<SourceLines> known) {
        List<SourceFacts> facts = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            OfSource own = sources.get(i);
            facts.add(new SourceFacts(known.get(i).source(), own.lines, own.dropped, known.get(i).wholeSeconds(), own.terminal));
        }
        return new State(List.copyOf(facts), sources.stream().flatMap(own -> own.open.stream()).filter(this::stillOpen).toList(), new ClearMark(last));
    }
}
