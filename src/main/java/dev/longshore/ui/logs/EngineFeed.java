package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.logs.feed.ContainerLog;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.feed.Older;
import dev.longshore.service.logs.store.LogSource;
import dev.longshore.service.logs.store.LogStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Fills a store from the engines of some containers. */
final class EngineFeed implements LogFeed {

    private static final int PAGE = 1_000;

    private final LogStore store = new LogStore(LogReading.MOST);
    private final List<One> all = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    EngineFeed(LogAccess access, List<ObjectRef> containers, LogRange range) {
        containers.forEach(container -> all.add(new One(access, container, range)));
        all.forEach(one -> one.log.start());
    }

    @Override
    public LogStore store() {
        return store;
    }

    @Override
    public List<State> states() {
        return all.stream().map(one -> new State(one.state, Optional.empty())).toList();
    }

    @Override
    public void onChange(Runnable told) {
        listeners.add(told);
    }

    /** A page of each. */
    @Override
    public void older() {
        if (store.hasRoomForOlder()) {
            all.forEach(One::older);
        }
    }

    @Override
    public void close() {
        all.forEach(one -> one.log.close());
    }

    private static String hostName(LogAccess access, ObjectRef container) {
        HostSession session = access.hosts().find(container.host());
        return session == null ? "" : session.host().name();
    }

    /** One container. */
    private final class One implements ContainerLog.Sink {

        private final int number;
        private final ContainerLog log;
        private final AtomicBoolean asking = new AtomicBoolean();
        private volatile LogState state = new LogState.Reading();
        private volatile boolean beginning;

        One(LogAccess access, ObjectRef container, LogRange range) {
            number = store.addSource(new LogSource(container, hostName(access, container)));
            log = new ContainerLog(access, container, range, this);
        }

        @Override
        public void lines(List<LogLine> lines) {
            store.append(number, lines);
        }

        @Override
        public void open(List<LogLine> unfinished) {
            store.open(number, unfinished);
        }

        @Override
        public void mark(LogMark mark) {
            store.mark(number, mark);
        }

        @Override
        public void state(LogState now) {
            state = now;
            listeners.forEach(Runnable::run);
        }

        /** One page at a time. */
        void older() {
            if (!beginning && !asking.getAndSet(true)) {
                log.older(PAGE).whenComplete((page, failed) -> {
                    asking.set(false);
                    if (failed == null) {
                        put(page);
                    }
                });
            }
        }

        private void put(Older page) {
            beginning = page.beginning();
            store.prepend(number, page.lines());
            page.above().ifPresent(mark -> store.mark(number, mark));
        }
    }
}
