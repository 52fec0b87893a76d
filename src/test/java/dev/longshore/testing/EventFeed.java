package dev.longshore.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The open {@code /events} of a {@link HostileEngine}, and what it has told: whoever asks since a time gets it again. */
final class EventFeed {

    private static final Pattern NANOS = Pattern.compile("\"timeNano\":(\\d+)");
    private static final Pattern SINCE = Pattern.compile("since=(\\d+)\\.(\\d+)");
    private static final Pattern UNTIL = Pattern.compile("until=(\\d+)\\.(\\d+)");

    private final Set<HostileExchange> streams = ConcurrentHashMap.newKeySet();
    private final List<String> told = new ArrayList<>();

    void serve(HostileExchange exchange) throws IOException {
        String query = exchange.request().query();
        synchronized (this) {   // a client that has the header must miss nothing that is emitted from then on
            exchange.startChunks("application/json");
            for (String line : told) {
                if (query.contains("since=") && time(NANOS, line) >= time(SINCE, query) && (!query.contains("until=") || time(NANOS, line) <= time(UNTIL, query))) {
                    exchange.chunk(line + "\n");
                }
            }
            if (query.contains("until=")) {
                exchange.endChunks();
                return;
            }
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

    /** In nanoseconds. */
    private static long time(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return !found.find() ? 0 : found.groupCount() == 1 ? Long.parseLong(found.group(1))
                : Long.parseLong(found.group(1)) * 1_000_000_000L + Long.parseLong(found.group(2));
    }

    synchronized void emit(String jsonLine) {
        told.add(jsonLine);
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
