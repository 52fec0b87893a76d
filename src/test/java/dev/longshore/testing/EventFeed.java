package dev.longshore.testing;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open {@code /events} of a {@link HostileEngine}. */
final class EventFeed {

    private final Set<HostileExchange> streams = ConcurrentHashMap.newKeySet();

    void serve(HostileExchange exchange) throws IOException {
        synchronized (this) {   // a client that has the header must miss nothing that is emitted from then on
            exchange.startChunks("application/json");
            streams.add(exchange);
        }
        try {
            exchange.hang();
        } finally {
            streams.remove(exchange);
        }
    }

    synchronized int open() {
        return streams.size();
    }

    synchronized void emit(String jsonLine) {
        for (HostileExchange stream : streams) {
            try {
                stream.chunk(jsonLine + "\n");
            } catch (IOException e) {
                streams.remove(stream); // this client has gone
            }
        }
    }

    synchronized void end() {
        for (HostileExchange stream : streams) {
            streams.remove(stream);
            try {
                stream.endChunks();
                stream.closeNow();
            } catch (IOException e) {
                // this client has gone
            }
        }
    }
}
