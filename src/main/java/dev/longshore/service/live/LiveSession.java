package dev.longshore.service.live;

import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One thing that lives on while nobody looks. At most one view has it at a time. Thread-safe; nothing here waits for an engine. */
public final class LiveSession {

    /** WAITING: it is open, and a host that it needs does not answer now. */
    public enum State { OPEN, WAITING, ENDED }

    private final LiveSessions owner;
    private final long number;
    private final LiveOrder order;
    private final Instant openedAt;
    private final Map<HostId, Subscription> parts = new LinkedHashMap<>();
    private State state = State.OPEN;
    private boolean precious;
    private Optional<Holder> holder = Optional.empty();

    /** The view that has it. @param taken run when another one takes it */
    private record Holder(Runnable taken) { }

    LiveSession(LiveSessions owner, long number, LiveOrder order, Instant openedAt) {
        this.owner = owner;
        this.number = number;
        this.order = order;
        this.openedAt = openedAt;
        this.precious = order.precious();
        parts.putAll(order.parts());
    }

    /** Counts up; no other session of this run of the app has it. */
    public long number() {
        return number;
    }

    /** Id of the tab that shows it. */
    public String kind() {
        return order.kind();
    }

    public String title() {
        return order.title();
    }

    public LiveSubject subject() {
        return order.subject();
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Whether its end loses what no engine can give again. */
    public synchronized boolean precious() {
        return precious;
    }

    /** From now on its end loses that, or does so no more. */
    public synchronized void precious(boolean now) {
        precious = now;
    }

    /** The hosts that it still has a part of. */
    public synchronized Set<HostId> hosts() {
        return Set.copyOf(parts.keySet());
    }

    public synchronized State state() {
        return state;
    }

    /** What lives on. @throws ClassCastException where it is something else */
    public <T> T content(Class<T> type) {
        return type.cast(order.content());
    }

    /** Says whether it waits for a host; nothing is said of one that has ended. */
    public void waits(boolean waiting) {
        State now = waiting ? State.WAITING : State.OPEN;
        synchronized (this) {
            if (state == State.ENDED || state == now) {
                return;
            }
            state = now;
        }
        owner.changed();
    }

    /** Adds a host's share, or replaces the one there is; of a session that has ended it is closed at once. */
    public void part(HostId host, Subscription part) {
        boolean late;
        synchronized (this) {
            late = state == State.ENDED;
            if (!late) {
                parts.put(host, part);
            }
        }
        if (late) {
            owner.end(part);
        } else {
            owner.changed();
        }
    }

    /**
     * Takes it to a view. Whoever had it is told, on this thread, and lets it go.
     *
     * @param taken run when another view takes it from this one
     * @return lets it go; it lives on
     */
    public Subscription attach(Runnable taken) {
        Holder own = new Holder(taken);
        Optional<Holder> before;
        synchronized (this) {
            before = holder;
            holder = Optional.of(own);
        }
        before.ifPresent(each -> each.taken().run());
        owner.changed();
        return () -> letGo(own);
    }

    /** Whether a view has it. */
    public synchronized boolean attached() {
        return holder.isPresent();
    }

    /** Ends it with all its parts; closing twice does nothing. */
    public void close() {
        end(true);
    }

    /** Ends it, but not its content: whoever calls has that from now on. @return false where it had ended already, and its content with it */
    public boolean release() {
        return end(false);
    }

    private boolean end(boolean withContent) {
        List<AutoCloseable> closing = new ArrayList<>();
        synchronized (this) {
            if (state == State.ENDED) {
                return false;
            }
            state = State.ENDED;
            closing.addAll(parts.values());
            if (withContent) {
                closing.add(order.content());
            }
            parts.clear();
        }
        closing.forEach(owner::end);
        owner.ended(this);
        return true;
    }

    /** The host is gone: its part ends, and with the last part the session. */
    void endOn(HostId host) {
        Subscription part;
        boolean last;
        synchronized (this) {
            part = parts.remove(host);
            last = parts.isEmpty();
        }
        if (part == null) {
            return;
        }
        owner.end(part);
        if (last) {
            close();
        } else {
            owner.changed();
        }
    }

    private void letGo(Holder own) {
        synchronized (this) {
            if (holder.filter(each -> each == own).isEmpty()) {
                return;
            }
            holder = Optional.empty();
        }
        owner.changed();
    }
}
