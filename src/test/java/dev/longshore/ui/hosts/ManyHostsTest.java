package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.HangingNames;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HurriedTransport;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.ManualTicker;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.CurrentHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Thirty hosts, of which twenty-five are dead, in every way there is. */
@Timeout(600)
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse a connection where Linux lets it wait")
class ManyHostsTest {

    private static final int EACH = 5;
    private static final int THREADS_OF_ONE_HOST = 4;
    private static final int WAYS = 5;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Long enough for a slow machine to begin with each connection, since what does not begin in time looks like another failure. */
    private static final Duration LATER = Duration.ofSeconds(8);
    private static final Duration LATE = Duration.ofSeconds(60);
    private static final Duration DEADLINES = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private final ManualExecutor ui = new ManualExecutor();
    private final Hosts hosts = new Hosts(ManyHostsTest::open, SessionTiming.DEFAULT);
    private final SidebarViewModel model = new SidebarViewModel(new RecordedActions().sidebar(), InstantSource.system(), new ManualTicker());
    private final List<HostileEngine> live = new ArrayList<>();
    private final List<SocketChannel> queue = new ArrayList<>();
    private final RefusingPort refusing = new RefusingPort();
    private ServerSocketChannel full;
    private HostileEngine silent;
    private final List<Endpoint> dead = new ArrayList<>();

    /** The dead ones are given up as in the app: those that would be in vain sooner, the others never before they have failed. */
    private static Transport open(Host host) {
        Transport plain = plain(host);
        if (!host.name().startsWith("dead")) {
            return plain;
        }
        int way = Integer.parseInt(host.name().substring("dead".length())) % WAYS;
        Duration connect = way == 1 || way == 2 ? LATER : LATE;   // names that hang, and a full queue
        Duration header = way == 3 ? SOON : LATE;   // what takes a connection, and is silent
        return new HurriedTransport(plain, limits -> new Limits(connect, header, limits.body(), limits.maxBody()), Set.of("GET", "HEAD"));
    }

    private static Transport plain(Host host) {
        return switch (host.endpoint()) {
            case Endpoint.Unix(Path socket) -> new UnixTransport(socket);
            case Endpoint.Tcp tcp -> new TcpTransport(tcp.host(), tcp.port());
            case Endpoint.Tls _, Endpoint.Ssh _, Endpoint.Demo _ -> throw new IllegalArgumentException("none of these here");
        };
    }

    @BeforeEach
    void listen() throws IOException {
        silent = HostileEngine.tcp().on("*", "/", exchange -> exchange.hang());
        full = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1);
        for (int i = 0; i < 4; i++) {
            SocketChannel waiting = SocketChannel.open();
            queue.add(waiting);
            waiting.configureBlocking(false);
            waiting.connect(full.getLocalAddress());
        }
        for (int i = 0; i < EACH; i++) {
            live.add(i % 2 == 0 ? HostileEngine.unix(Files.createDirectory(folder.resolve("live" + i))) : HostileEngine.tcp());
            dead.add(new Endpoint.Tcp("127.0.0.1", refusing.number()));
            dead.add(new Endpoint.Tcp("many-" + i + HangingNames.HANGING, 2375));
            dead.add(new Endpoint.Tcp("127.0.0.1", ((InetSocketAddress) full.getLocalAddress()).getPort()));
            dead.add(new Endpoint.Tcp("127.0.0.1", silent.port()));
            dead.add(new Endpoint.Unix(folder.resolve("none" + i)));
        }
        live.forEach(HostileEngine::behaveLikeAnEngine);
    }

    @AfterEach
    void end() throws IOException {
        hosts.close();
        HangingNames.release();
        for (SocketChannel waiting : queue) {
            waiting.close();
        }
        full.close();
        refusing.close();
        silent.close();
        live.forEach(HostileEngine::close);
    }

    /** Those that the system schedules; virtual ones are not among them. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    private void add(String name, Endpoint endpoint) {
        hosts.add(new Host(new HostId(name), name, endpoint, Host.Origin.USER));
    }

    private List<HostRow> named(String kind) {
        return model.hosts().stream().filter(row -> row.host().name().startsWith(kind)).toList();
    }

    private void until(String what, java.util.function.BooleanSupplier condition) {
        Waiting.until(what, DEADLINES, () -> {
            ui.drain();
            return condition.getAsBoolean();
        });
    }

    @Test
    void theLiveOnesAreReadyAndEachDeadOneSaysWhy() {
        new LiveSidebar(hosts, model, new CurrentHost(hosts, ui), ui, "");
        Set<Thread> before = threads();
        for (int i = 0; i < dead.size(); i++) {
            add("dead" + i, dead.get(i));
        }
        for (int i = 0; i < EACH; i++) {
            Endpoint.Tcp tcp = i % 2 == 0 ? null : new Endpoint.Tcp("127.0.0.1", live.get(i).port());
            add("live" + i, tcp != null ? tcp : new Endpoint.Unix(live.get(i).socket()));
        }
        ui.until("the live ones", () -> named("live").size() == EACH && named("live").stream().allMatch(row -> row.status().get().connected() && row.total().get() == 20));
        assertEquals(30, model.hosts().size());
        assertEquals(Collections.nCopies(EACH, 14), named("live").stream().map(row -> row.running().get()).toList());
        assertTrue(named("dead").stream().noneMatch(row -> row.status().get().connected()));

        until("each of the dead ones has failed", () -> named("dead").stream().allMatch(row -> row.status().get() instanceof HostStatus.Lost));
        Map<Cause, Integer> causes = new TreeMap<>();
        named("dead").forEach(row -> causes.merge(((HostStatus.Lost) row.status().get()).failure().cause(), 1, Integer::sum));
        assertEquals(Map.of(Cause.REFUSED, EACH, Cause.UNKNOWN_HOST, EACH, Cause.CONNECT_TIMEOUT, EACH, Cause.NO_ANSWER, EACH, Cause.SOCKET_MISSING, EACH), causes);
        assertEquals(new SidebarViewModel.Totals(EACH * 14, EACH * 20, EACH), totals());
        assertTrue(named("live").stream().allMatch(row -> row.status().get().connected()));
        assertTrue(threads().size() - before.size() <= 30 * THREADS_OF_ONE_HOST, () -> before.size() + " threads became " + threads().size());

        List.copyOf(model.hosts()).forEach(row -> hosts.remove(row.host().id()));
        HangingNames.release();
        until("the threads of the hosts have ended", () -> threads().stream().filter(thread -> !before.contains(thread) && ofAHost(thread)).findAny().isEmpty());
        ui.until("the rows have gone", () -> model.hosts().isEmpty());
    }

    private SidebarViewModel.Totals totals() {
        return model.totals().get();
    }

    private static boolean ofAHost(Thread thread) {
        return thread.getName().startsWith("HttpClient-") || thread.getName().equals("connect");
    }
}
