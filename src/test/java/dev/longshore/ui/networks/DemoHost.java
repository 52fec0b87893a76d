package dev.longshore.ui.networks;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.Network;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.testing.Waiting;

/** The Demo engine as a host, and what the forms of networks need of it. */
final class DemoHost implements AutoCloseable {

    final Host host = new Host(new HostId("demo"), "demo", new Endpoint.Demo(), Host.Origin.DEMO);
    final DemoTransport transport = new DemoTransport();
    final EngineClient truth = EngineClient.connect(transport);
    final NetworkService networks;
    private final HostSession session = new HostSession(host, known -> transport, SessionTiming.DEFAULT);

    DemoHost() {
        session.start();
        Waiting.until("connected", () -> session.status().connected());
        networks = new NetworkService(new EngineCalls(id -> session, task -> Thread.startVirtualThread(task)));
    }

    ObjectRef network(String name) {
        Network found = truth.networks().list().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return new ObjectRef(host.id(), NetworkOperations.NETWORK, found.id(), name);
    }

    ObjectRef container(String name) {
        return new ObjectRef(host.id(), ContainerOperations.CONTAINER, truth.containers().inspect(name).id(), name);
    }

    @Override
    public void close() {
        session.close();
    }
}
