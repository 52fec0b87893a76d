package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import dev.longshore.testing.HangingNames;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class ConnectFailuresTest {

    private static final Limits SHORT = new Limits(Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofSeconds(5), 1000);

    @TempDir
    Path directory;

    @Test
    void aMissingSocket() {
        assertReason(Reason.SOCKET_MISSING, new UnixTransport(directory.resolve("absent.sock")));
        assertReason(Reason.SOCKET_MISSING, new UnixTransport(directory.resolve("absent/docker.sock")));
    }

    @Test
    void aDirectoryAndAFileAreNoSockets() throws IOException {
        assertReason(Reason.NOT_A_SOCKET, new UnixTransport(directory));
        assertReason(Reason.NOT_A_SOCKET, new UnixTransport(Files.createFile(directory.resolve("file"))));
    }

    @Test
    void aSocketNobodyListensOn() throws IOException {
        Path stale = directory.resolve("stale.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(stale));
        }
        assertReason(Reason.REFUSED, new UnixTransport(stale));
    }

    @Test
    void aSocketOfSomebodyElse() throws IOException {
        if (Required.root()) {
            throw Required.notHere("root may open every socket: see SocketPermissionIT");
        }
        try (HostileEngine engine = HostileEngine.unix(directory)) {
            Files.setPosixFilePermissions(engine.socket(), PosixFilePermissions.fromString("---------"));
            assertReason(Reason.PERMISSION_DENIED, new UnixTransport(engine.socket()));
        }
    }

    @Test
    void aPathTooLongForASocket() {
        assertReason(Reason.SOCKET_MISSING, new UnixTransport(directory.resolve("x".repeat(120))));
    }

    @Test
    void whatIsFoundDecidesBeforeTheText() {
        IOException vague = new SocketException("");
        assertEquals(Reason.SOCKET_MISSING, UnixDialer.reason(UnixDialer.Found.NOTHING, vague));
        assertEquals(Reason.PERMISSION_DENIED, UnixDialer.reason(UnixDialer.Found.HIDDEN, vague));
        assertEquals(Reason.PERMISSION_DENIED, UnixDialer.reason(UnixDialer.Found.READ_ONLY_SOCKET, vague));
        assertEquals(Reason.NOT_A_SOCKET, UnixDialer.reason(UnixDialer.Found.NO_SOCKET, new ConnectException("Connection refused")));
        assertEquals(Reason.PERMISSION_DENIED, UnixDialer.reason(UnixDialer.Found.SOCKET, new BindException("Permission denied")));
        assertEquals(Reason.REFUSED, UnixDialer.reason(UnixDialer.Found.SOCKET, new ConnectException("Connection refused")));
        assertEquals(Reason.OTHER, UnixDialer.reason(UnixDialer.Found.SOCKET, vague));
    }

    @Test
    void tcpFailuresAreTold() {
        assertEquals(Reason.REFUSED, TcpDialer.reason(new ConnectException()));
        assertEquals(Reason.UNKNOWN_HOST, TcpDialer.reason(new UnknownHostException("nowhere")));
        IOException wrapped = new ConnectException();
        wrapped.initCause(new UnresolvedAddressException());
        assertEquals(Reason.UNKNOWN_HOST, TcpDialer.reason(wrapped));
        assertEquals(Reason.NO_ROUTE, TcpDialer.reason(new NoRouteToHostException("No route to host")));
        assertEquals(Reason.NO_ROUTE, TcpDialer.reason(new ConnectException("Network is unreachable")));
        assertEquals(Reason.OTHER, TcpDialer.reason(new IOException("else")));
    }

    @Test
    void aPortNobodyListensOn() {
        try (RefusingPort port = new RefusingPort()) {
            assertReason(Reason.REFUSED, new TcpTransport("127.0.0.1", port.number()));
        }
    }

    @Test
    void anUnknownHost() {
        assertReason(Reason.UNKNOWN_HOST, new TcpTransport("no-such-host.invalid", 2375));
    }

    @Test
    void aNameServerThatDoesNotAnswerIsWaitedForAsLongAsForAConnection() {
        Request request = Request.of("GET", "/_ping").withLimits(SHORT);
        try (Transport transport = new TcpTransport("slow" + HangingNames.HANGING, 2375)) {
            for (Executable call : List.<Executable>of(() -> transport.send(request), () -> transport.stream(request), () -> transport.hijack(request))) {
                Unreachable failure = assertThrows(Unreachable.class, call);
                assertEquals(Reason.UNKNOWN_HOST, failure.reason());
                assertTrue(failure.getMessage().contains("slow" + HangingNames.HANGING), failure::getMessage);
            }
        } finally {
            HangingNames.release();
        }
    }

    @Test
    void closingEndsTheWaitForANameServer() {
        Transport transport = new TcpTransport("closed" + HangingNames.HANGING, 2375);
        Request request = Request.of("GET", "/_ping").withLimits(Limits.DEFAULT.withHeader(Duration.ofHours(1)));
        List<CompletableFuture<EngineException>> calls = Stream.<Executable>of(() -> transport.send(request), () -> transport.hijack(request))
                .map(call -> ContractRig.async(() -> assertThrows(EngineException.class, call))).toList();
        try {
            Waiting.until("asked for", () -> HangingNames.asked("closed" + HangingNames.HANGING));
            transport.close();
            calls.forEach(call -> assertInstanceOf(EngineException.Disconnected.class, call.orTimeout(60, TimeUnit.SECONDS).join()));
        } finally {
            HangingNames.release();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse where Linux lets wait")
    void anEngineTooBusyToAcceptOverTcp() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1);
            InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
            assertConnectTimesOut(address, port -> new TcpTransport("127.0.0.1", address.getPort()));
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse where Linux lets wait")
    void anEngineTooBusyToAcceptOnASocket() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("busy.sock"));
            server.bind(address, 1);
            assertConnectTimesOut(address, at -> new UnixTransport(address.getPath()));
        }
    }

    private static void assertConnectTimesOut(SocketAddress address, Function<SocketAddress, Transport> opening) throws IOException {
        List<SocketChannel> queue = new ArrayList<>();
        try (Transport transport = opening.apply(address)) {
            for (int i = 0; i < 4; i++) {
                SocketChannel waiting = address instanceof UnixDomainSocketAddress ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
                queue.add(waiting);
                fill(waiting, address);
            }
            Request request = Request.of("GET", "/_ping").withLimits(SHORT);
            assertConnectPhase(assertThrows(EngineException.class, () -> transport.send(request)));
            assertConnectPhase(assertThrows(EngineException.class, () -> transport.hijack(request)));
            EngineException onVirtualThread = ContractRig.async(() -> assertThrows(EngineException.class, () -> transport.send(request))).join();
            assertConnectPhase(onVirtualThread);
        } finally {
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    private static void fill(SocketChannel waiting, SocketAddress address) throws IOException {
        waiting.configureBlocking(false);
        try {
            waiting.connect(address);
        } catch (SocketException e) {
            // a unix socket says so when its queue is full
        }
    }

    private static void assertConnectPhase(EngineException failure) {
        assertEquals(TimedOut.Phase.CONNECT, assertInstanceOf(TimedOut.class, failure).phase());
    }

    private static void assertReason(Reason reason, Transport transport) {
        try (transport) {
            assertEquals(reason, assertThrows(Unreachable.class, () -> transport.send(Request.of("GET", "/_ping"))).reason());
            assertEquals(reason, assertThrows(Unreachable.class, () -> transport.stream(Request.of("GET", "/events"))).reason());
            assertEquals(reason, assertThrows(Unreachable.class, () -> transport.hijack(Request.of("POST", "/exec/1/start"))).reason());
        }
    }
}
