package dev.longshore.testing;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.resource.HostScope;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A hostile engine, a session on it, and what view models need around them; the test's thread is the ui's. */
public final class UiFixture implements AutoCloseable {

    /** As in the app, but an event stream that ends is opened again at once. */
    private static final SessionTiming TIMING =
            new SessionTiming(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMillis(50), Duration.ofMillis(100));

    public final HostileEngine engine;
    public final ManualExecutor ui = new ManualExecutor();
    public final Hosts hosts;
    public final CurrentHost current;
    public final Notices notices = new Notices(ui);
    public final FakeDialogs dialogs = new FakeDialogs();
    public final List<String> copied = new ArrayList<>();
    public final List<String> copiedSecrets = new ArrayList<>();
    public final RecordingNavigation navigation = new RecordingNavigation();
    /** Null until it connects. */
    public HostSession session;
    public final EngineCalls calls;
    private final Host host;

    public UiFixture(Path folder) {
        this(folder, transport -> transport);
    }

    /** @param over what the session uses in place of the transport */
    public UiFixture(Path folder, UnaryOperator<Transport> over) {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        host = new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER);
        hosts = new Hosts(known -> over.apply(new UnixTransport(((Endpoint.Unix) known.endpoint()).socket())), TIMING);
        current = new CurrentHost(hosts, ui);
        hosts.follow(HostScope.ALL, Containers.KIND, news -> { });   // as the sidebar does
        calls = new EngineCalls(hosts::find, task -> Thread.startVirtualThread(task));
    }

    /** Connects, and waits until the lists are there. */
    public UiFixture connect() {
        session = hosts.add(host);
        current.chosen().set(host.id());
        ui.until("connected", () -> current.status().get().connected());
        return this;
    }

    @Override
    public void close() {
        hosts.close();
        engine.close();
    }
}
