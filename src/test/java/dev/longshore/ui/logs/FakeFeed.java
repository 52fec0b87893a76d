package dev.longshore.ui.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.store.LogSource;
import dev.longshore.service.logs.store.LogStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feed that the test fills. */
final class FakeFeed implements LogFeed {

    static final Instant START = Instant.parse("2026-11-28T12:46:58.104Z");

    private final LogStore store;
    private final List<State> states = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile OwnChoice chosen = OwnChoice.NONE;
    volatile int left;
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean closed;
    private volatile Above above = new Above.Unknown();

    FakeFeed(String... containers) {
        this(LogReading.MOST, containers);
    }

    FakeFeed(long most, String... containers) {
        store = new LogStore(most);
        for (String container : containers) {
            ObjectRef ref = new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "id-" + container, container);
            store.addSource(new LogSource(ref, "local"));
            states.add(new State(ref, new LogState.Following(), Optional.empty()));
        }
    }

    /** Appends lines a tenth of a second apart. */
    FakeFeed lines(int source, Duration after, String... texts) {
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            lines.add(line(LogStream.OUT, after.plusMillis(100L * i), texts[i]));
        }
        store.append(source, lines);
        return this;
    }

    FakeFeed error(int source, Duration after, String text) {
        store.append(source, List.of(line(LogStream.ERR, after, text)));
        return this;
    }

    static LogLine line(LogStream stream, Duration after, String text) {
        return line(stream, after, text.getBytes(UTF_8));
    }

    static LogLine line(LogStream stream, Duration after, byte[] text) {
        Instant at = START.plus(after);
        return new LogLine(stream, at.getEpochSecond() * 1_000_000_000L + at.getNano(), text, true);
    }

    FakeFeed mark(int source, Duration after, LogMark.Kind kind, String... facts) {
        store.mark(source, new LogMark(START.plus(after), kind, List.of(facts)));
        return this;
    }

    FakeFeed state(int source, LogState state, Optional<Duration> clock) {
        states.set(source, new State(states.get(source).container(), state, clock));
        listeners.forEach(Runnable::run);
        return this;
    }

    @Override
    public LogStore store() {
        return store;
    }

    @Override
    public List<State> states() {
        return List.copyOf(states);
    }

    @Override
    public void onChange(Runnable told) {
        listeners.add(told);
    }

    @Override
    public void choose(OwnChoice choice) {
        chosen = choice;
        choice.added().stream().filter(each -> states.stream().noneMatch(state -> state.container().sameAs(each))).forEach(each -> {
            store.addSource(new LogSource(each, "other"));
            states.add(new State(each, new LogState.Following(), Optional.empty()));
        });
    }

    @Override
    public OwnChoice chosen() {
        return chosen;
    }

    @Override
    public int left() {
        return left;
    }

    @Override
    public void older() {
        asked.add("older");
    }

    FakeFeed above(Above now) {
        above = now;
        listeners.forEach(Runnable::run);
        return this;
    }

    @Override
    public Above above() {
        return above;
    }

    @Override
    public void close() {
        closed = true;
    }
}
