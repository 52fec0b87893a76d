package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.Why;
import dev.longshore.service.logs.feed.LoggingEngine.Driver;
import dev.longshore.testing.FaultProxy;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Logs of a real engine that is gone in the middle. */
@ExtendWith(OwnEngineExtension.class)
class LogFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String COUNTING = "i=1; while :; do echo $i; i=$((i+1)); usleep 20000; done";

    @TempDir
    private Path folder;

    private static void awaitBack(RecordedLog heard) {
        Waiting.until("back; " + heard, PATIENCE, () -> heard.marks().stream().anyMatch(mark -> mark.kind() == Kind.HOST_BACK));
    }

    @Test
    void anEngineThatIsKilledInTheMiddle(RealEngine own) {
        RecordedLog heard = new RecordedLog();
        try (LoggingEngine engine = new LoggingEngine("own", own.endpoint(), LogPace.DEFAULT)) {
            ObjectRef container = engine.run(COUNTING, false, Driver.OWN);
            engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitCount(20);
            own.dockerd().kill();
            heard.awaitState(new LogState.Waiting(Why.HOST_LOST));
            own.dockerd().launch();
            engine.rig.retryNow();
            awaitBack(heard);
            engine.awaitExit(container);
            engine.client.containers().start(container.id());
            Waiting.until("it goes on; " + heard, PATIENCE, () -> heard.texts().stream().filter("1"::equals).count() == 2);
            int count = heard.count();
            heard.awaitCount(count + 20);
            NumberedLines.assertRuns(heard.texts());
        }
    }

    /** Containers go on meanwhile, and what they write is read later. */
    @Test
    void anEngineThatCannotBeReachedForAWhile(RealEngine own) throws Exception {
        LoggingEngine.each(own, engine -> {
            Path engineSocket = ((Endpoint.Unix) engine.rig.host.endpoint()).socket();
            Path socket = folder.resolve(engine.name);
            RecordedLog heard = new RecordedLog();
            FaultProxy first = FaultProxy.unix(socket, UnixDomainSocketAddress.of(engineSocket));
            try (first; FeedRig far = new FeedRig(new Host(new HostId("far"), "far", new Endpoint.Unix(socket), Host.Origin.USER), LogPace.DEFAULT)) {
                ObjectRef container = engine.run(COUNTING, false, Driver.OWN);
                far.open(far.container(container.id(), container.name()), LogRange.ALL, heard);
                heard.awaitCount(20);
                first.close();
                heard.awaitState(new LogState.Waiting(Why.HOST_LOST));
                comesBack(far, socket, engineSocket, heard);
            }
        });
    }

    private static void comesBack(FeedRig far, Path socket, Path engineSocket, RecordedLog heard) throws IOException {
        Files.delete(socket);
        try (FaultProxy second = FaultProxy.unix(socket, UnixDomainSocketAddress.of(engineSocket))) {
            far.retryNow();
            awaitBack(heard);
            int count = heard.count();
            heard.awaitCount(count + 20);
            NumberedLines.assertFrom(1, List.of(), heard.texts());
            assertEquals(List.of(Kind.HOST_LOST, Kind.HOST_BACK), heard.marks().stream().map(LogMark::kind).filter(kind -> kind != Kind.STARTED && kind != Kind.RESTARTED).toList());
            assertTrue(second.open() > 0);
        }
    }
}
