package dev.longshore.service.logs.feed;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An app that is connected to one engine, and opens logs there. */
final class FeedRig implements AutoCloseable {

    static final LogPace QUICK = new LogPace(Duration.ofMillis(30), Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(50));
    /** Asks by itself so seldom that no test sees it. */
    static final LogPace PATIENT = new LogPace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofHours(1));

    private static final SessionTiming TIMING = new SessionTiming(Duration.ofMillis(500), Duration.ofHours(1), Duration.ofMillis(5), Duration.ofMillis(20));

    final Host host;
    final LogAccess access;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Hosts hosts;
    private final List<ContainerLog> logs = new ArrayList<>();

    FeedRig(Path socket, LogPace pace) {
        this(new Host(new HostId("h"), "local", new Endpoint.Unix(socket), Host.Origin.USER), pace);
    }

    FeedRig(Host host, LogPace pace) {
        this.host = host;
        Path socket = ((Endpoint.Unix) host.endpoint()).socket();
        hosts = new Hosts(known -> new UnixTransport(socket), TIMING);
        access = new LogAccess(hosts, new EngineCalls(hosts::find, io), io, InstantSource.system(), pace);
        hosts.add(host);
        awaitConnected();
    }

    void awaitConnected() {
        Waiting.until("connected", Duration.ofSeconds(60), () -> hosts.find(host.id()).status().connected());
    }

    /** No attempt waits for its time. */
    void retryNow() {
        hosts.find(host.id()).retryNow();
    }

    void forgetHost() {
        hosts.remove(host.id());
    }

    ObjectRef container(String id, String name) {
        return new ObjectRef(host.id(), ContainerOperations.CONTAINER, id, name);
    }

    ContainerLog open(ObjectRef container, LogRange range, ContainerLog.Sink sink) {
        ContainerLog log = new ContainerLog(access, container, range, sink);
        logs.add(log);
        log.start();
        return log;
    }

    static HostileEngine engine(Path folder) {
        return HostileEngine.unix(folder, HostileEngine::behaveLikeAnEngine);
    }

    @Override
    public void close() {
        logs.forEach(ContainerLog::close);
        hosts.close();
        io.shutdownNow();
    }
}
