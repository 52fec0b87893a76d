package dev.longshore.ui.logs;

import dev.longshore.domain.HostId;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.Subscription;
import dev.longshore.service.live.LiveOrder;
import dev.longshore.service.live.LiveSession;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.service.live.LiveSubject;
import dev.longshore.ui.module.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the reading of one subject's log go on while nobody looks. Any thread. */
final class LogsKeeping {

    static final String KIND = "logs";
    private static final int LONGEST = 60;

    private final LiveSessions sessions;
    private final LiveSubject subject;
    private final String name;
    private final List<HostId> hosts;

    /** @param name of the subject @param hosts that it is of, at least one */
    LogsKeeping(LiveSessions sessions, LiveSubject subject, String name, List<HostId> hosts) {
        this.sessions = sessions;
        this.subject = subject;
        this.name = PlainText.visible(name, LONGEST);
        this.hosts = List.copyOf(hosts);
    }

    /** What goes on already. */
    Optional<LiveSession> session() {
        return sessions.all().reversed().stream().filter(each -> each.kind().equals(KIND) && each.state() != LiveSession.State.ENDED
                && same(each.subject())).findFirst();
    }

    /** A subject may have another subtitle by now. */
    private boolean same(LiveSubject other) {
        return other instanceof Subject one && subject instanceof Subject own ? own.sameAs(one) : subject.equals(other);
    }

    /** Empty where as much goes on as may. */
    Optional<LiveSession> keep(LogReading reading) {
        Map<HostId, Subscription> parts = new HashMap<>();
        hosts.forEach(host -> parts.put(host, () -> { }));   // the reading itself ends with the last of them
        reading.chosen().added().forEach(container -> parts.put(container.host(), () -> { }));
        return sessions.open(new LiveOrder(KIND, name, subject, reading, parts, false));
    }

    /** Runs the listener after each change of what goes on, on any thread. */
    Subscription onChange(Runnable listener) {
        return sessions.subscribe(listener);
    }
}
