package dev.longshore.ui.live;

import dev.longshore.service.live.LiveSession;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks before the app ends while a session lives whose end would lose something. FX thread only. */
final class LiveQuitting {

    private final LiveSessions sessions;
    private final Function<LiveSession, Duration> age;
    private final Dialogs dialogs;
    private boolean asking;
    private boolean agreed;

    /** @param age how long a session has been open */
    LiveQuitting(LiveSessions sessions, Function<LiveSession, Duration> age, Dialogs dialogs) {
        this.sessions = sessions;
        this.age = age;
        this.dialogs = dialogs;
    }

    /** @param end ends the app; run later where this says no and the user then agrees */
    boolean wanted(Runnable end) {
        List<LiveSession> lost = sessions.all().stream().filter(LiveSession::precious).toList();
        if (lost.isEmpty() || agreed) {
            return true;
        }
        if (!asking) {
            asking = true;
            dialogs.confirm(question(lost)).whenComplete((answer, failed) -> {
                asking = false;
                if (failed == null && answer.isPresent()) {
                    agreed(end);
                }
            });
        }
        return false;
    }

    /** It holds for this end alone: where another objects, and the user then stays, the next end asks again. */
    private void agreed(Runnable end) {
        agreed = true;
        try {
            end.run();
        } finally {
            agreed = false;
        }
    }

    private Confirmation question(List<LiveSession> lost) {
        return new Confirmation(Message.of("live.quit.title", lost.size()), List.of(),
                lost.stream().map(session -> new Item(session.title(), AgeFormat.of(age.apply(session)))).toList(),
                Optional.of(Message.of("live.quit.warning")), Message.of("live.quit.verb", lost.size()), List.of(), Optional.empty());
    }
}
