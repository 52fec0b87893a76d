package dev.longshore.ui.logs;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.service.logs.MergedLog;
import dev.longshore.service.logs.OlderLines;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.ui.module.MembersOf;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills a store from the engines of a subject's containers, which may come and go. */
final class EngineFeed implements LogFeed {

    private static final int PAGE = 1_000;

    private final MergedLog merged;
    private final Subscription following;
    private final MembersOf subject;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<ObjectRef> members = List.of();
    private OwnChoice own = OwnChoice.NONE;
    private volatile Above above = new Above.Unknown();

    /** @param levels what tells the levels of a container's lines */
    EngineFeed(LogAccess access, MembersOf subject, LogRange range, Function<ObjectRef, LevelRules> levels) {
        this.merged = new MergedLog(access, range, new LogStore(LogReading.MOST));
        this.subject = subject;
        merged.findLevels(levels);
        this.following = subject.follow(this::members);
    }

    private synchronized void members(List<ObjectRef> now) {
        members = now;
        merged.read(own.of(members));
    }

    @Override
    public synchronized void choose(OwnChoice choice) {
        if (!choice.equals(own)) {
            own = choice;
            merged.read(own.of(members));
        }
    }

    @Override
    public synchronized OwnChoice chosen() {
        return own;
    }

    @Override
    public int left() {
        return subject instanceof HostMembers host ? host.left() : 0;
    }

    @Override
    public LogStore store() {
        return merged.store();
    }

    @Override
    public List<State> states() {
        return merged.parts().stream().map(part -> new State(part.container(), part.state(), part.clock())).toList();
    }

    @Override
    public void onChange(Runnable told) {
        merged.onChange(told);
        listeners.add(told);
    }

    @Override
    public void older() {
        tell(new Above.Reading());
        merged.older(PAGE).whenComplete((came, failed) -> tell(above(came, failed)));
    }

    @Override
    public Above above() {
        return above;
    }

    private static Above above(@Nullable OlderLines came, @Nullable Throwable failed) {
        if (came == null) {
            return new Above.Failed(FailureException.of(Objects.requireNonNull(failed), LogOperations.READ, ""));
        }
        return came.beginning() ? new Above.Beginning() : came.full() ? new Above.Full() : new Above.Unknown();
    }

    private void tell(Above now) {
        above = now;
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        following.close();
        merged.close();
    }
}
