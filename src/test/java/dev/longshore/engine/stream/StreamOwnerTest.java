package dev.longshore.engine.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamOwnerTest {

    @TempDir
    private Path folder;

    private final StreamOwner owner = new StreamOwner();
    private HostileEngine engine;
    private Transport transport;

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        transport = new UnixTransport(engine.socket());
    }

    @AfterEach
    void close() {
        transport.close();
        engine.close();
    }

    private StreamingResponse events() {
        return owner.open(() -> transport.stream(Request.of("GET", "/events")));
    }

    @Test
    void itsStreamsEndWithIt() {
        StreamingResponse one = events();
        events();
        one.close();
        assertEquals(1, owner.size());
        StreamingResponse other = transport.stream(Request.of("GET", "/events"));
        owner.close();
        assertThrows(Disconnected.class, () -> one.body().read());
        Waiting.until("only the other's is open", () -> engine.openConnections() == 1);
        other.close();
        assertEquals(0, owner.size());
    }

    @Test
    void afterItsEndNothingIsOpened() {
        owner.close();
        int before = engine.acceptedConnections();
        assertThrows(Disconnected.class, this::events);
        assertEquals(before, engine.acceptedConnections());
    }

    @Test
    void anOpeningUnderWayIsGivenUp() throws Exception {
        engine.on("GET", "/slow", HostileExchange::hang);
        CompletableFuture<Boolean> interruptedAfter = new CompletableFuture<>();
        CompletableFuture<EngineException> failed = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            failed.complete(assertThrows(EngineException.class, () -> owner.open(() -> transport.stream(Request.of("GET", "/slow")))));
            interruptedAfter.complete(Thread.currentThread().isInterrupted());
        });
        engine.awaitRequest("GET", "/slow");
        owner.close();
        assertTrue(failed.get(60, TimeUnit.SECONDS) instanceof Disconnected);
        assertFalse(interruptedAfter.get(60, TimeUnit.SECONDS), "what the thread does next is not disturbed");
        engine.awaitNoConnections();
    }

    @Test
    void aFailedOpeningLeavesNothing() {
        assertThrows(IllegalStateException.class, () -> owner.open(() -> {
            throw new IllegalStateException("defect");
        }));
        assertEquals(0, owner.size());
    }
}
