package dev.longshore.service.prune;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in an engine's words. */
public final class EngineTime {

    private EngineTime() {
    }

    /** @param text RFC 3339; empty for what is none, and for the year 1, by which engines mean never */
    public static Optional<Instant> of(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(told -> !told.isBlank()).map(told -> OffsetDateTime.parse(told).toInstant())
                    .filter(time -> time.isAfter(Instant.EPOCH));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
