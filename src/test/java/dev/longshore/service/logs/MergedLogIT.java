package dev.longshore.service.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.store.LogSnapshot;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several containers of a real engine in one store. */
@ExtendWith(RealEngineExtension.class)
class MergedLogIT {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final int CONTAINERS = 5;
    private static final int LINES = 40_000;

    private final String repository = "longshore-it/merged-" + ProcessHandle.current().pid();
    private final List<String> made = new ArrayList<>();
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Hosts hosts = new Hosts(host -> new UnixTransport(((Endpoint.Unix) host.endpoint()).socket()), SessionTiming.DEFAULT);
    private final LogAccess access = new LogAccess(hosts, new EngineCalls(hosts::find, io), io);
    private RealEngine engine;
    private Transport transport;

    @AfterEach
    void end() {
        hosts.close();
        io.shutdownNow();
        made.forEach(id -> engine.client().containers().remove(id, true, true));
        engine.client().images().remove(repository + ":1", true);
        transport.close();
    }

    private void begin(RealEngine own) {
        engine = own;
        transport = own.newTransport();
        RealEngine.importBusybox(transport, repository, "1");
        hosts.add(own.host());
        Waiting.until("connected", LONG, () -> hosts.find(own.host().id()).status().connected());
    }

    private ObjectRef create(String name, String script) {
        EngineClient client = engine.client();
        String unique = engine.newName();
        String id = client.containers().create(unique, "", Json.PLAIN.write(Map.of("Image", repository + ":1", "StopTimeout", 1,
                "Cmd", List.of("/bin/sh", "-c", script), "HostConfig", Map.of("NetworkMode", "none")))).id();
        made.add(id);
        return new ObjectRef(engine.host().id(), ContainerOperations.CONTAINER, id, unique + name);
    }

    /** They are read from their first line on. */
    private void start(MergedLog log, List<ObjectRef> containers) {
        log.read(containers);
        LogState waiting = new LogState.Waiting(LogState.Why.NOT_STARTED);
        Waiting.until("all wait for the start", LONG, () -> log.parts().stream().allMatch(part -> part.state().equals(waiting)));
        containers.forEach(container -> engine.client().containers().start(container.id()));
    }

    @Test
    void linesOfTwoStandInTheOrderOfTheirTimes(RealEngine own) {
        begin(own);
        LogStore store = new LogStore(LogStore.DEFAULT_BYTES);
        try (MergedLog log = new MergedLog(access, LogRange.ALL, store)) {
            start(log, List.of(create("a", "for i in $(seq 1 40); do echo a$i; usleep 20000; done"),
                    create("b", "for i in $(seq 1 40); do echo b$i; usleep 30000; done")));
            Waiting.until("all lines", LONG, () -> store.snapshot().sources().stream().allMatch(source -> source.lines() == 40));
            LogSnapshot snapshot = store.snapshot();
            List<LogEntry> lines = lines(snapshot);
            for (int i = 1; i < lines.size(); i++) {
                assertTrue(lines.get(i - 1).time() <= lines.get(i).time(), "between " + text(lines.get(i - 1)) + " and " + text(lines.get(i)));
            }
            for (int source = 0; source < 2; source++) {
                int number = 1;
                for (LogEntry line : lines) {
                    if (line.source() == source) {
                        assertEquals((source == 0 ? "a" : "b") + number++, text(line));
                    }
                }
            }
        }
    }

    /** What is kept of each is its end without a gap, whatever had to go. */
    @Test
    void aFloodStaysWithinItsBoundWithoutAGap(RealEngine own) {
        begin(own);
        long most = 2 << 20;
        LogStore store = new LogStore(most);
        try (MergedLog log = new MergedLog(access, LogRange.ALL, store)) {
            List<ObjectRef> containers = new ArrayList<>();
            for (int i = 0; i < CONTAINERS; i++) {
                containers.add(create("flood", "seq 1 " + LINES + "; sleep 300"));
            }
            start(log, containers);
            Waiting.until("all are read", LONG, () -> {
                LogSnapshot snapshot = store.snapshot();
                assertTrue(snapshot.bytes() <= most, snapshot.bytes() + " of " + most);
                return snapshot.sources().stream().mapToLong(source -> source.lines() + source.dropped()).sum() >= (long) CONTAINERS * LINES;
            });
            LogSnapshot snapshot = store.snapshot();
            assertTrue(snapshot.droppedLines() > 0);
            int[] last = new int[CONTAINERS];
            lines(snapshot).forEach(line -> {
                int number = Integer.parseInt(text(line));
                assertTrue(last[line.source()] == 0 || number == last[line.source()] + 1, number + " after " + last[line.source()]);
                last[line.source()] = number;
            });
            for (int number : last) {
                assertTrue(number == LINES || number == 0, "the end is kept, unless all had to go: " + number);
            }
        }
    }

    private static List<LogEntry> lines(LogSnapshot snapshot) {
        List<LogEntry> lines = new ArrayList<>();
        for (int i = 0; i < snapshot.size(); i++) {
            if (snapshot.entry(i).mark().isEmpty()) {
                lines.add(snapshot.entry(i));
            }
        }
        return lines;
    }

    private static String text(LogEntry line) {
        return new String(line.text(), StandardCharsets.UTF_8);
    }
}
