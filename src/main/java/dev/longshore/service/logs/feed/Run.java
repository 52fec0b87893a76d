package dev.longshore.service.logs.feed;

import dev.longshore.engine.model.LoggedContainer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A container as it was looked at last: what its log depends on.
 *
 * @param name       without a slash before it
 * @param driver     what takes its log; empty where the engine does not say
 * @param started    when its last run began; empty where it never ran
 * @param finished   when its last run ended; empty where none has
 * @param exitCode   empty where the engine does not say
 */
record Run(String id, String name, boolean tty, String driver, boolean running, Optional<Instant> started, Optional<Instant> finished,
           Optional<Long> exitCode, boolean outOfMemory) {

    static Run of(LoggedContainer container) {
        LoggedContainer.State state = container.state();
        return new Run(container.id(), container.name().replaceFirst("^/", ""), container.config().tty(), container.hostConfig().logConfig().type(),
                state.running(), time(state.startedAt()), time(state.finishedAt()), Optional.ofNullable(state.exitCode()), state.oomKilled());
    }

    /** Whether nothing can have been written since then. */
    boolean restsAs(Run before) {
        return !running && !before.running && id.equals(before.id) && started.equals(before.started) && finished.equals(before.finished);
    }

    boolean sameRunAs(Run before) {
        return id.equals(before.id) && Objects.equals(started, before.started);
    }

    /** Empty for the year 1, which means never. */
    static Optional<Instant> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text)).filter(at -> at.withOffsetSameInstant(ZoneOffset.UTC).getYear() > 1)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
