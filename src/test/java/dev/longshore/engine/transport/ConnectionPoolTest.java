package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
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

    /** A timer that runs what it was given when the test says so, and does not mind being called off too late. */
    private static final class ManualTimer implements ConnectionPool.Timer {
        private Duration time;
        private Runnable over;
        private boolean calledOff;

        @Override
        public Runnable start(Duration limit, Runnable action) {
            time = limit;
            over = action;
            calledOff = false;
            return () -> calledOff = true;
        }
    }

    @Test
    void closesWhatIsIdleTooLong() throws IOException {
        ManualTimer timer = new ManualTimer();
        ConnectionPool pool = new ConnectionPool(timer, Duration.ofSeconds(4));
        Wire wire = wire();
        pool.give(wire);
        assertEquals(Duration.ofSeconds(4), timer.time);
        assertTrue(wire.channel().isOpen());
        timer.over.run();
        assertFalse(wire.channel().isOpen());
        assertEquals(Optional.empty(), pool.take());
        engine.awaitNoConnections();
    }

    @Test
    void itsTimeIsCountedByAClock() throws IOException {
        ConnectionPool pool = new ConnectionPool(deadlines, Duration.ofMillis(1));
        Wire wire = wire();
        pool.give(wire);
        Waiting.until("closed by itself", () -> !wire.channel().isOpen());
    }

    @Test
    void aConnectionThatWasTakenInTimeStaysOpen() throws IOException {
        ManualTimer timer = new ManualTimer();
        ConnectionPool pool = new ConnectionPool(timer, Duration.ofSeconds(4));
        pool.give(wire());
        Wire taken = pool.take().orElseThrow();
        assertTrue(timer.calledOff);
        timer.over.run();   // it was under way already
        assertTrue(taken.channel().isOpen());
        taken.close();
    }

    @Test
    void whereItIsTakenWhileItsTimeEndsItIsEitherOpenOrNotGiven() throws Exception {
        ManualTimer timer = new ManualTimer();
        ConnectionPool pool = new ConnectionPool(timer, Duration.ofSeconds(4));
        for (int i = 0; i < 300; i++) {
            Wire wire = wire();
            pool.give(wire);
            CyclicBarrier both = new CyclicBarrier(2);
            Thread end = Thread.ofPlatform().start(() -> {
                meet(both);
                timer.over.run();
            });
            meet(both);
            Optional<Wire> taken = pool.take();
            end.join();
            assertEquals(taken.isPresent(), wire.channel().isOpen(), "round " + i);
            taken.ifPresent(Wire::close);
        }
        engine.awaitNoConnections();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
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
