package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Connections that leave HTTP. */
interface HijackContract extends ContractRig {

    private static Request start() {
        return Request.of("POST", "/exec/1/start").withBody(RequestBody.json("{\"Tty\":true}"));
    }

    /** Says hello in the packet of the header, then gives back what it gets, and at its end says goodbye. */
    private void echo(int status) {
        engine().on("POST", "/exec/", exchange -> {
            exchange.upgrade(status, "hello ");
            byte[] bytes = new byte[100];
            for (int n = exchange.input().read(bytes); n >= 0; n = exchange.input().read(bytes)) {
                exchange.raw(Arrays.copyOf(bytes, n));
            }
            exchange.raw(" goodbye");
        });
    }

    @Test
    default void carriesBytesBothWaysAndHalfCloses() throws IOException {
        for (int status : List.of(101, 200)) {
            echo(status);
            try (HijackedConnection connection = transport().hijack(start())) {
                assertEquals(status, connection.status());
                assertEquals("hello ", text(connection.input().readNBytes(6)));
                connection.output().write("ls\n".getBytes(StandardCharsets.US_ASCII));
                assertEquals("ls\n", text(connection.input().readNBytes(3)));
                connection.closeOutput();
                assertEquals(" goodbye", text(connection.input().readAllBytes()));
            }
        }
        ReceivedRequest received = engine().requests().getFirst();
        assertEquals("{\"Tty\":true}", received.text());
        assertEquals("Upgrade", received.header("Connection"));
        assertEquals("tcp", received.header("Upgrade"));
        engine().awaitNoConnections();
    }

    @Test
    default void anOrdinaryAnswerIsReadable() throws IOException {
        engine().on("POST", "/exec/", exchange -> exchange.reply(409, "application/json", "{\"message\":\"not running\"}"));
        try (HijackedConnection connection = transport().hijack(start())) {
            assertEquals(409, connection.status());
            assertEquals("{\"message\":\"not running\"}", text(connection.input().readAllBytes()));
        }
        engine().awaitNoConnections();
    }

    @Test
    default void anOrdinaryAnswerThatStallsMeetsTheDeadline() {
        engine().on("POST", "/exec/", exchange -> {
            exchange.raw("HTTP/1.1 409 Conflict\r\nContent-Length: 60\r\n\r\n{\"message\":\"not");
            exchange.hang();
        });
        try (HijackedConnection connection = transport().hijack(start().withLimits(shortBody()))) {
            assertInstanceOf(EngineException.TimedOut.class, ContractRig.readFailure(connection.input()));
        }
        engine().awaitNoConnections();
    }

    @Test
    default void closingFromAThirdThreadEndsReaderAndWriter() {
        engine().on("POST", "/exec/", exchange -> {
            exchange.upgrade(101, "");
            exchange.request().body().join();
            Waiting.until("the test has closed", () -> engine().requests().size() == 2);
        });
        engine().on("GET", "/done", exchange -> exchange.json("{}"));
        HijackedConnection connection = transport().hijack(start());
        CompletableFuture<EngineException> reader = ContractRig.async(() -> ContractRig.readFailure(connection.input()));
        CompletableFuture<EngineException> writer = ContractRig.async(() -> writeFailure(connection));
        connection.close();
        assertInstanceOf(Disconnected.class, reader.join());
        assertInstanceOf(Disconnected.class, writer.join());
        send("/done");
    }

    @Test
    default void closingTheTransportEndsIt() {
        echo(101);
        HijackedConnection connection = transport().hijack(start());
        CompletableFuture<EngineException> reader = ContractRig.async(() -> ContractRig.readFailure(connection.input()));
        transport().close();
        assertInstanceOf(Disconnected.class, reader.join());
        engine().awaitNoConnections();
    }

    @Test
    default void anEngineThatDoesNotAnswerMeetsTheDeadline() {
        engine().on("POST", "/exec/", HostileExchange::hang);
        assertThrows(EngineException.TimedOut.class, () -> transport().hijack(start().withLimits(shortLimits())));
        engine().awaitNoConnections();
    }

    /** Nobody reads at the other side, so the writer fills the buffers and waits. */
    private static EngineException writeFailure(HijackedConnection connection) {
        return assertThrows(EngineException.class, () -> {
            while (true) {
                connection.output().write(new byte[64 * 1024]);
            }
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
