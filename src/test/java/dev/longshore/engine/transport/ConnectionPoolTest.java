package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConnectionPoolTest {

    @TempDir
    Path directory;
    private final Deadlines deadlines = new Deadlines();
    private HostileEngine engine;

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(directory);
    }

    @AfterEach
    void close() {
        deadlines.close();
        engine.close();
    }

    @Test
    void lendsWhatItWasGivenOnce() throws IOException {
        ConnectionPool pool = new ConnectionPool(deadlines, Duration.ofMinutes(1));
        Wire wire = wire();
        pool.give(wire);
        assertSame(wire, pool.take().orElseThrow());
        assertEquals(Optional.empty(), pool.take());
        wire.close();
    }

    @Test
    void dropsAConnectionTheEngineClosed() throws IOException {
        ConnectionPool pool = new ConnectionPool(deadlines, Duration.ofMinutes(1));
        pool.give(wire());
        Waiting.until("the engine has it", () -> engine.openConnections() == 1);
        engine.dropConnections();
        engine.awaitNoConnections();
        assertEquals(Optional.empty(), pool.take());
    }

    @Test
    void dropsAConnectionWithBytesNobodyAskedFor() throws IOException {
        engine.on("GET", "/", exchange -> {
            exchange.raw("HTTP/1.1 408 Too Late\r\n\r\n");
            exchange.keep();
        });
        ConnectionPool pool = new ConnectionPool(deadlines, Duration.ofMinutes(1));
        Wire spoiled = wire();
        spoiled.write("GET /x HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, 19);
        spoiled.fill();
        pool.give(spoiled);
        assertNotSame(spoiled, pool.take().orElse(null));
        engine.awaitNoConnections();
    }

    @Test
    void closesWhatIsIdleTooLong() throws IOException {
        ConnectionPool pool = new ConnectionPool(deadlines, Duration.ofMillis(50));
        pool.give(wire());
        Waiting.until("the connection was made", () -> engine.acceptedConnections() == 1);
        engine.awaitNoConnections();
        assertEquals(Optional.empty(), pool.take());
    }

    @Test
    void aConnectionThatWasTakenInTimeStaysOpen() throws IOException {
        ConnectionPool pool = new ConnectionPool(deadlines, Duration.ofMillis(1));
        int taken = 0;
        for (int i = 0; i < 1000; i++) {
            pool.give(wire());
            LockSupport.parkNanos(800_000 + i % 40 * 10_000L);   // about when its time is over
            Optional<Wire> wire = pool.take();
            LockSupport.parkNanos(wire.isPresent() ? 200_000 : 1);
            assertTrue(wire.isEmpty() || wire.get().channel().isOpen(), "round " + i);
            wire.ifPresent(Wire::close);
            taken += wire.isPresent() ? 1 : 0;
        }
        assertTrue(taken < 1000, "some were too late");
        engine.awaitNoConnections();
    }

    @Test
    void keepsAFewOnly() throws IOException {
        ConnectionPool pool = new ConnectionPool(deadlines, Duration.ofMinutes(1));
        for (int i = 0; i < 20; i++) {
            pool.give(wire());
        }
        Waiting.until("twelve were closed", () -> engine.acceptedConnections() == 20 && engine.openConnections() == 8);
        for (int i = 0; i < 8; i++) {
            pool.take().orElseThrow().close();
        }
    }

    private Wire wire() throws IOException {
        UnixDialer dialer = new UnixDialer(engine.socket());
        SocketChannel channel = dialer.open();
        dialer.connect(channel, dialer.address().join());
        return new Wire(channel, closed -> { });
    }
}
