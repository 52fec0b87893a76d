package dev.longshore.service.system;

import dev.longshore.domain.ClockDifference;
import dev.longshore.domain.Failure.Operation;
import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.Answer;
import dev.longshore.engine.model.DiskUsage;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.service.host.EngineCalls;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What engines say of themselves. Every future fails with a {@link dev.longshore.domain.FailureException}. */
public final class SystemService {

    private final EngineCalls calls;
    private final InstantSource clock;

    /** @param clock this computer's, which engines' are compared with */
    public SystemService(EngineCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** {@code /info} and {@code /version}, and how far the engine's clock is from ours. */
    public CompletableFuture<EngineReport> report(HostId host) {
        return calls.ask(host, Operation.READ_INFO, "", this::report);
    }

    /** {@code /system/df}, which may take minutes; cancelling the future ends the request. */
    public CompletableFuture<DiskReport> diskUse(HostId host) {
        return calls.askUntilCancelled(host, Operation.DISK_USAGE, "", client -> {
            Answer<DiskUsage> usage = client.system().diskUsage();
            return new DiskReport(DiskSums.of(usage.value()), usage.document(), clock.instant());
        });
    }

    private EngineReport report(EngineClient client) {
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
