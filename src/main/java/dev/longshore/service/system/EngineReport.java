package dev.longshore.service.system;

import dev.longshore.domain.ClockDifference;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.Answer;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.EngineVersion;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What an engine says of itself.
 *
 * @param clock   how far its clock is from ours; empty where it does not say what time it is
 * @param openKey this side's private key for the connection, where other users of this machine may read it
 */
public record EngineReport(Answer<EngineInfo> info, Answer<EngineVersion> version, Optional<ClockDifference> clock, Optional<Path> openKey) {

    /** Without a key that others may read. */
    public EngineReport(Answer<EngineInfo> info, Answer<EngineVersion> version, Optional<ClockDifference> clock) {
        this(info, version, clock, Optional.empty());
    }

    EngineReport withOpenKey(Optional<Path> key) {
        return new EngineReport(info, version, clock, key);
    }

    /**
     * Asks {@code /info} and {@code /version}; blocks.
     *
     * @throws dev.longshore.engine.EngineException where the engine does not answer
     */
    public static EngineReport read(EngineClient client, InstantSource clock) {
        Instant asked = clock.instant();
        Answer<EngineInfo> info = client.system().info();
        Instant answered = clock.instant();
        return new EngineReport(info, client.system().versionWhole(),
                time(info.value().systemTime()).map(engine -> ClockDifference.of(engine, asked, answered)));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.ofNullable(text).filter(told -> !told.isBlank()).map(told -> OffsetDateTime.parse(told).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();   // an engine's own wording of its time is no reason to show nothing of it
        }
    }
}
