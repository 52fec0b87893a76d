package dev.longshore.service.logs.feed;

import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A container on a {@link HostileEngine}, with a log that is answered for as Docker's json-file is: {@code tail} counts pieces of both streams before
 * anything else, an answer ends before the first piece that is later than {@code until}, and without a word where a piece is damaged.
 */
final class FakeContainer {

    private static final long SECOND = 1_000_000_000L;

    /** @param text null where it is damaged */
    private record Piece(int stream, long time, String text) { }

    final String id;
    private final String name;
    private HostileEngine engine;
    private final List<Piece> log = new ArrayList<>();
    private final Map<HostileExchange, Long> followers = new LinkedHashMap<>();
    private boolean running;
    private boolean gone;
    private long started;
    private long finished;
    private int exitCode;
    private long now = Instant.parse("2026-11-28T10:00:00Z").getEpochSecond() * SECOND;

    FakeContainer(HostileEngine engine, String id, String name) {
        this.id = id;
        this.name = name;
        attach(engine);
    }

    /** It is asked for there from now on. */
    final synchronized void attach(HostileEngine other) {
        engine = other;
        for (String asked : List.of(id, name)) {
            other.on("GET", "/containers/" + asked + "/json", this::inspect);
            other.on("GET", "/containers/" + asked + "/logs", this::logs);
        }
    }

    synchronized long time() {
        return now;
    }

    synchronized FakeContainer at(String time) {
        now = Instant.parse(time).getEpochSecond() * SECOND;
        return this;
    }

    /** Writes a line of one piece, a tenth of a millisecond after the former. */
    FakeContainer line(String text) {
        return piece(1, text + "\n", 100_000);
    }

    FakeContainer lines(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            line(text + i);
        }
        return this;
    }

    /** @param later nanoseconds after the former; may be less than nothing */
    synchronized FakeContainer piece(int stream, String text, long later) {
        now += later;
        Piece piece = new Piece(stream, now, text);
        log.add(piece);
        followers.keySet().removeIf(follower -> !sent(follower, piece));
        return this;
    }

    synchronized FakeContainer damage() {
        log.add(new Piece(1, now, null));
        return this;
    }

    /** Empties the log; whoever follows it hears nothing more, and no end. */
    synchronized void truncate() {
        log.clear();
        followers.clear();
    }

    /** Whoever follows hears nothing more, and no end. */
    synchronized void deafen() {
        followers.clear();
    }

    synchronized int followers() {
        return followers.size();
    }

    synchronized FakeContainer start() {
        running = true;
        now += SECOND;
        started = now;
        event("start", "");
        return this;
    }

    synchronized void stop(int code) {
        now += SECOND;
        finished = now;
        running = false;
        exitCode = code;
        endAnswers();
        event("die", ",\"exitCode\":\"" + code + "\"");
    }

    synchronized void remove() {
        gone = true;
        running = false;
        endAnswers();
        event("destroy", "");
    }

    /** Ends what follows it, as an engine may at any time. */
    synchronized void endAnswers() {
        followers.keySet().forEach(follower -> {
            try {
                follower.endChunks();
                follower.closeNow();
            } catch (IOException left) {
                // the client was faster
            }
        });
        followers.clear();
    }

    void event(String action, String more) {
        engine.emit("{\"Type\":\"container\",\"Action\":\"" + action + "\",\"Actor\":{\"ID\":\"" + id + "\",\"Attributes\":{\"name\":\"" + name + "\"" + more
                + "}},\"time\":" + now / SECOND + ",\"timeNano\":" + now + "}");
    }

    private void inspect(HostileExchange exchange) throws IOException {
        String json;
        synchronized (this) {
            json = gone ? "" : ("{\"Id\":\"%s\",\"Name\":\"/%s\",\"State\":{\"Status\":\"%s\",\"Running\":%b,\"ExitCode\":%d,\"StartedAt\":\"%s\",\"FinishedAt\":\"%s\"},"
                    + "\"Config\":{\"Tty\":false},\"HostConfig\":{\"LogConfig\":{\"Type\":\"json-file\",\"Config\":{}}}}").formatted(id, name,
                    running ? "running" : started == 0 ? "created" : "exited", running, exitCode, stamp(started), stamp(finished));
        }
        if (json.isEmpty()) {
            exchange.reply(404, "application/json", "{\"message\":\"No such container: " + id + "\"}");
        } else {
            exchange.json(json);
        }
    }

    private void logs(HostileExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.request());
        synchronized (this) {
            if (gone) {
                exchange.reply(404, "application/json", "{\"message\":\"No such container: " + id + "\"}");
                return;
            }
            exchange.startChunks("application/vnd.docker.multiplexed-stream");
            boolean read = send(exchange, query);
            if (!read || !query.containsKey("follow") || !running) {
                exchange.endChunks();
                return;
            }
            followers.put(exchange, now);
        }
        exchange.hang();
    }

    /** @return false where it could not read on */
    private boolean send(HostileExchange exchange, Map<String, String> query) throws IOException {
        long since = nanos(query.getOrDefault("since", "0.000000000"));
        long until = query.containsKey("until") ? nanos(query.get("until")) : Long.MAX_VALUE;
        int from = query.containsKey("tail") ? (int) Math.max(0, log.size() - Long.parseLong(query.get("tail"))) : 0;
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        boolean whole = true;
        for (Piece piece : log.subList(from, log.size())) {
            if (piece.text() == null || piece.time() > until) {
                whole = piece.text() != null;
                break;
            }
            if (piece.time() >= since) {
                answer.writeBytes(frame(piece, query.containsKey("timestamps")));
            }
        }
        if (answer.size() > 0) {
            exchange.raw(chunk(answer.toByteArray()));
        }
        return whole;
    }

    private static boolean sent(HostileExchange follower, Piece piece) {
        try {
            follower.raw(chunk(frame(piece, true)));
            return true;
        } catch (IOException left) {
            return false;
        }
    }

    private static byte[] frame(Piece piece, boolean stamped) {
        byte[] text = ((stamped ? stamp(piece.time()) + " " : "") + piece.text()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length).put((byte) piece.stream()).position(4).putInt(text.length).put(text).array();
    }

    private static byte[] chunk(byte[] bytes) {
        byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + bytes.length + 2).put(head).put(bytes).put((byte) '\r').put((byte) '\n').array();
    }

    private static String stamp(long nanos) {
        String text = Instant.ofEpochSecond(nanos / SECOND).toString();
        return nanos == 0 ? "0001-01-01T00:00:00Z" : text.substring(0, text.length() - 1) + "." + "%09d".formatted(nanos % SECOND) + "Z";
    }

    private static long nanos(String seconds) {
        String[] parts = seconds.split("\\.");
        return Long.parseLong(parts[0]) * SECOND + Long.parseLong(parts[1]);
    }

    private static Map<String, String> query(ReceivedRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String each : request.query().split("&")) {
            String[] parts = each.split("=", 2);
            query.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return query;
    }
}
