package dev.longshore.service.logs.store;

import dev.longshore.domain.Subscription;
import dev.longshore.domain.logs.LevelFinder;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.store.BlockWriter.Head;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The lines of some containers, in the order in which they are read: of one container in the order of its log, of several by time, and where
 * times are equal in the order of the sources. What is too much for its memory goes, oldest first, and is counted. Any thread may call; the
 * lines of one source come from one thread at a time, in their order.
 */
public final class LogStore {

    /** What a log may take unless somebody wants more: some hundred thousand lines. */
    public static final long DEFAULT_BYTES = 64L << 20;

    private final StoredBlocks stored;
    private final List<SourceLines> sources = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param maxBytes how much memory lines and what is known of them may take */
    public LogStore(long maxBytes) {
        this.stored = new StoredBlocks(maxBytes);
    }

    /** The new source's number: the first is 0. */
    public int addSource(LogSource source) {
        int index;
        synchronized (stored) {
            index = sources.size();
            stored.addSource();
            sources.add(new SourceLines(index, source));
        }
        changed();
        return index;
    }

    /** Lines that the container wrote after all that are here. */
    public void append(int source, List<LogLine> lines) {
        SourceLines own = sources.get(source);
        synchronized (own) {
            stored.add(source, own.append(lines), lines);
        }
        changed();
    }

    /** Lines that the container wrote before all that are here. */
    public void prepend(int source, List<LogLine> lines) {
        SourceLines own = sources.get(source);
        synchronized (own) {
            if (own.empty()) {
                stored.add(source, own.append(lines), lines);
            } else if (!lines.isEmpty()) {
                long first = own.firstNumber();
                LineReader above = own.reader();
                stored.add(source, own.prepend(lines, above), lines);
                stored.reread(new Rereading(own, first, above, own.reader()));
            }
        }
        changed();
    }

    /**
     * Something that happened to the container just now. It stands between the lines by its time where the engine told of it, even where these were
     * sooner here; else below all of them. Its place among other containers is that of its time.
     */
    public void mark(int source, LogMark mark) {
        SourceLines own = sources.get(source);
        synchronized (own) {
            insert(source, own, own.mark(mark), mark);
        }
        changed();
    }

    /** Something that happened before; it stands between the lines by its time. */
    public void markPast(int source, LogMark mark) {
        SourceLines own = sources.get(source);
        synchronized (own) {
            insert(source, own, own.markPast(mark), mark);
        }
        changed();
    }

    /** Below a start, lines mean nothing of what stands above it. */
    private void insert(int source, SourceLines own, Head head, LogMark mark) {
        add(source, head);
        if (mark.kind().starts()) {
            own.start(head.key());
            stored.firstBelow(own.lane(), head.key()).ifPresent(number -> stored.reread(new Rereading(own, number, own.reader(), null)));
        }
    }

    /** Something to be told above all lines of the container that are here. */
    public void markAbove(int source, LogMark mark) {
        SourceLines own = sources.get(source);
        synchronized (own) {
            add(source, own.markAbove(mark));
        }
        changed();
    }

    /** The lines of a container that have no end yet, in the place of the former ones. They show below all others. */
    public void open(int source, List<LogLine> unended) {
        SourceLines own = sources.get(source);
        synchronized (own) {
            stored.open(source, own.unended(unended));
        }
        changed();
    }

    /** What tells the level of the container's lines, those that are here too. */
    public void findLevels(int source, LevelRules rules) {
        SourceLines own = sources.get(source);
        synchronized (own) {
            own.find(new LevelFinder(rules));
            stored.reread(new Rereading(own, Long.MIN_VALUE, own.reader(), null));
        }
        changed();
    }

    /** Whether older lines would stay. Once something had to go, what is older than that goes at once. */
    public boolean hasRoomForOlder() {
        return stored.hasRoomForOlder();
    }

    /** How many lines came, those that had to go among them. */
    public long arrived() {
        return stored.arrived();
    }

    /** What is here now. */
    public LogSnapshot snapshot() {
        return stored.snapshot(sources);
    }

    /** Calls the listener after each change, on the thread that made it; it must not block. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void add(int source, Head mark) {
        stored.add(source, List.of(mark), List.of(new LogLine(LogStream.OUT, mark.time(), new byte[0], true)));
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
