package dev.longshore.ui.logs;

import dev.longshore.domain.Subscription;
import dev.longshore.service.live.LiveSession;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A reading that a tab shows, from when the tab begins to show it until it leaves it; what it tells after that counts no more. However much is
 * written, the tab hears of it a few times a second. FX thread only.
 */
final class OpenReading {

    static final Duration BETWEEN = Duration.ofMillis(80);

    private final LogReading reading;
    private final LogsTalk talk;
    private final LogsKeeping keeping;
    private final Tab tab;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private Optional<LiveSession> session;
    private Subscription rest = () -> { };
    private Subscription listening = () -> { };
    private Subscription attached = () -> { };
    private boolean resting;
    private boolean more;
    private boolean left;

    /** What the tab is told. */
    interface Tab {

        void show(LogsNow next);

        /** @param on whether it goes on while nobody looks */
        void kept(boolean on);

        /** It was ended elsewhere, and reads no more. */
        void ended();
    }

    /** @param session that it lives in, if any */
    OpenReading(LogReading reading, Optional<LiveSession> session, LogsTalk talk, LogsKeeping keeping, Tab tab) {
        this.reading = reading;
        this.session = session;
        this.talk = talk;
        this.keeping = keeping;
        this.tab = tab;
    }

    LogReading reading() {
        return reading;
    }

    /** The tab shows it from now on. */
    void begin() {
        hold(session);
        Subscription ofReading = reading.onChange(this::told);
        Subscription ofSessions = keeping.onChange(this::told);
        listening = () -> {
            ofReading.close();
            ofSessions.close();
        };
        told();
    }

    /** Whether it goes on while nobody looks. @return false where it does not, though it is to */
    boolean keep(boolean on) {
        if (on && session.isEmpty()) {
            hold(keeping.keep(reading));
        } else if (!on && session.isPresent()) {
            LiveSession before = session.get();
            attached.close();
            hold(Optional.empty());   // first: its end is told of at once
            if (!before.release()) {
                tab.ended();
            }
        }
        return session.isPresent();
    }

    /** The tab leaves it. Out of sight it ends, unless it is kept. */
    void leave() {
        stopListening();
        if (session.isEmpty()) {
            reading.close();
        }
    }

    /** It ends in any case. */
    void end() {
        stopListening();
        session.ifPresentOrElse(LiveSession::close, reading::close);
    }

    /** It is that session's now; another view may take it from there. */
    private void hold(Optional<LiveSession> by) {
        session = by;
        attached = by.map(each -> each.attach(() -> { })).orElse(() -> { });
        tab.kept(by.isPresent());
    }

    private void stopListening() {
        left = true;
        rest.close();
        listening.close();
        attached.close();
    }

    /** By any thread. */
    private void told() {
        if (!waiting.getAndSet(true)) {
            talk.ui().execute(this::look);
        }
    }

    private void look() {
        waiting.set(false);   // before looking: what comes from now on is looked at again
        if (left) {
            return;
        }
        if (session.filter(each -> each.state() == LiveSession.State.ENDED).isPresent()) {
            tab.kept(false);
            tab.ended();
            return;
        }
        if (resting) {
            more = true;
            return;
        }
        resting = true;
        more = false;
        rest = talk.delay().after(BETWEEN, this::rested);
        tab.show(reading.now());
    }

    private void rested() {
        resting = false;
        if (more) {
            look();
        }
    }
}
