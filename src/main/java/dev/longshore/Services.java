package dev.longshore;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostDiscovery;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.run.RunService;
import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.tasks.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The part of the wiring below the ui: everything here works with no toolkit. */
final class Services implements AutoCloseable {

    private final ExecutorService io = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call ", 0).factory());
    private final Masker masker = new Masker();
    private final CallLog calls = new CallLog(masker::target, masker::json);
    private final Hosts hosts = new Hosts(this::open, SessionTiming.DEFAULT);
    private final ContainerService containers;
    private final ImageService images;
    private final SettingsService settings;
    private final RunService runs;
    private final Tasks tasks = new Tasks(io);
    private final HostDiscovery.Found found;

    Services(SettingsService settings, Map<String, String> environment) {
        this.settings = settings;
        EngineCalls engine = new EngineCalls(hosts::find, io);
        this.containers = new ContainerService(engine);
        this.images = new ImageService(engine);
        this.runs = new RunService(engine, tasks, Optional.empty());
        this.found = HostDiscovery.find(environment);
    }

    /** Makes the found and the remembered hosts known, and connects to them. */
    void connect() {
        found.host().ifPresent(hosts::add);
        for (KnownHost known : settings.get().hosts()) {
            remembered(known).ifPresent(hosts::add);
        }
    }

    private static Optional<Host> remembered(KnownHost known) {
        return EndpointText.parse(known.address()) instanceof EndpointText.Valid(Endpoint endpoint)
                ? Optional.of(new Host(new HostId(known.id()), known.name(), endpoint, Host.Origin.USER))
                : Optional.empty();
    }

    private Transport open(Host host) {
        Transport transport = switch (host.endpoint()) {
            case Endpoint.Unix unix -> new UnixTransport(unix.socket());
            case Endpoint.Tcp tcp -> new TcpTransport(tcp.host(), tcp.port());
            case Endpoint.Demo _ -> new DemoTransport();
        };
        return new RecordingTransport(transport, call -> calls.add(host, call));
    }

    Hosts hosts() {
        return hosts;
    }

    HostDiscovery.Found found() {
        return found;
    }

    CallLog calls() {
        return calls;
    }

    Masker masker() {
        return masker;
    }

    ContainerService containers() {
        return containers;
    }

    ImageService images() {
        return images;
    }

    RunService runs() {
        return runs;
    }

    Tasks tasks() {
        return tasks;
    }

    SettingsService settings() {
        return settings;
    }

    @Override
    public void close() {
        tasks.close();
        hosts.close();
        io.shutdownNow();
        settings.close();
    }
}
