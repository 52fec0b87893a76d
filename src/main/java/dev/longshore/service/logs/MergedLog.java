package dev.longshore.service.logs;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.store.LogSource;
import dev.longshore.service.logs.store.LogStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The logs of some containers, on any hosts, in one store. Containers may come and go; the lines of those that went stay. Any thread; nothing
 * here waits for an engine.
 */
public final class MergedLog implements AutoCloseable {

    private static final int LEAST_OLDER = 100;

    private final LogFeeds feeds;
    private final LogRange range;
    private final LogStore store;
    private final Function<HostId, String> hostNames;
    private final InstantSource clock;
    private final HostClocks clocks;
    private final List<PartReader> parts = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private CompletableFuture<OlderLines> older = CompletableFuture.completedFuture(new OlderLines(0, false, false));
    private Function<ObjectRef, LevelRules> levels = container -> LevelRules.BUILT;
    private boolean closed;

    /** @param range of each log; engines are asked for nothing else @param store gets the lines; it is empty */
    public MergedLog(LogAccess access, LogRange range, LogStore store) {
        this(LogFeeds.of(access), access, range, store);
    }

    MergedLog(LogFeeds feeds, LogAccess access, LogRange range, LogStore store) {
        this.feeds = feeds;
        this.range = range;
        this.store = store;
        this.hostNames = id -> access.calls().host(id).map(Host::name).orElse(id.value());
        this.clock = access.clock();
        this.clocks = new HostClocks(access.calls(), access.clock(), this::changed);
    }

    public LogStore store() {
        return store;
    }

    /** The containers whose logs are read from now on. Those that are read already go on; those that are not among them end. */
    public void read(List<ObjectRef> containers) {
        synchronized (this) {
            if (closed) {
                return;
            }
            parts.stream().filter(part -> containers.stream().noneMatch(part::reads)).forEach(PartReader::close);
            containers.forEach(this::open);
        }
        Set<HostId> hosts = containers.stream().map(ObjectRef::host).collect(Collectors.toSet());
        if (hosts.size() > 1) {
            clocks.ask(hosts);
        }
        changed();
    }

    /**
     * What tells the levels of a container's lines, of those too that are there; {@link LogSettings#levelsOf} is what the user keeps. This reads all
     * lines of those whose rules change: not on the FX thread.
     */
    public void findLevels(Function<ObjectRef, LevelRules> rules) {
        List<PartReader> there;
        synchronized (this) {
            levels = rules;
            there = List.copyOf(parts);
        }
        there.forEach(part -> part.findLevels(rules));
    }

    /** By number in the store. */
    public List<LogPart> parts() {
        return parts.stream().map(PartReader::part)
                .map(part -> new LogPart(part.container(), part.state(), part.open(), part.beginning(), clocks.ahead(part.container().host()))).toList();
    }

    /** Calls the listener when {@link #parts} may be other than before, on any thread. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Reads lines from before the oldest of each container into the store. While that is under way it is not begun again.
     *
     * @param lines about how many
     * @return fails with a {@link dev.longshore.domain.FailureException} where one container's could not be read
     */
    public synchronized CompletableFuture<OlderLines> older(int lines) {
        if (older.isDone()) {
            older = begin(lines);
        }
        return older;
    }

    /** Ends all connections. What was read stays in the store. */
    @Override
    public synchronized void close() {
        closed = true;
        parts.forEach(PartReader::close);
    }

    private void open(ObjectRef container) {
        Optional<PartReader> known = parts.stream().filter(part -> part.reads(container)).findFirst();
        if (known.isEmpty()) {
            PartReader part = new PartReader(store, new LogSource(container, hostNames.apply(container.host())), this::changed);
            parts.add(part);
            part.findLevels(levels);
            part.open(container, range, feeds, clock.instant());
        } else if (!known.get().open()) {
            known.get().open(container, range, feeds, clock.instant());
        }
    }

    private CompletableFuture<OlderLines> begin(int lines) {
        List<PartReader> left = parts.stream().filter(part -> part.part().open() && !part.part().beginning()).toList();
        if (left.isEmpty() || !store.hasRoomForOlder()) {
            return CompletableFuture.completedFuture(new OlderLines(0, left.isEmpty(), !store.hasRoomForOlder()));
        }
        int each = Math.max(LEAST_OLDER, lines / left.size());
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        left.forEach(part -> asked.add(part.older(each)));
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).thenApply(all -> {
            changed();
            int came = asked.stream().mapToInt(CompletableFuture::join).sum();
            return new OlderLines(came, parts.stream().map(PartReader::part).allMatch(part -> part.beginning() || !part.open()), !store.hasRoomForOlder());
        });
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
