package dev.longshore.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoLogsTest {

    private static final String BOTH = "stdout=1&stderr=1";

    private final DemoClient demo = new DemoClient();

    @AfterEach
    void close() {
        demo.close();
    }

    /** @param stream 1 for stdout, 2 for stderr */
    private record Frame(int stream, String text) { }

    @Test
    void whatRunsHasWrittenForHalfAnHour() {
        List<Frame> frames = logs("harbor-web-1", BOTH);
        assertTrue(frames.size() > 1_000, "lines: " + frames.size());
        assertTrue(frames.stream().anyMatch(frame -> frame.stream() == 2));
        assertTrue(frames.stream().allMatch(frame -> frame.text().endsWith("\n")));
        assertEquals(frames, logs("harbor-web-1", BOTH), "the same once more");
    }

    @Test
    void tailStreamsAndTimesAreAskedFor() {
        assertEquals(5, logs("harbor-web-1", BOTH + "&tail=5").size());
        assertTrue(logs("harbor-api-1", "stderr=1").stream().allMatch(frame -> frame.stream() == 2));
        List<Frame> stamped = logs("harbor-web-1", BOTH + "&timestamps=1&tail=10");
        String time = stamped.get(4).text().substring(0, 30);
        assertTrue(time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z"), time);
        java.time.Instant at = java.time.Instant.parse(time);
        String seconds = at.getEpochSecond() + "." + String.format("%09d", at.getNano());
        assertEquals(stamped.subList(4, 10), logs("harbor-web-1", BOTH + "&timestamps=1&since=" + seconds), "since is inclusive");
        assertEquals(stamped.subList(0, 5), logs("harbor-web-1", BOTH + "&timestamps=1&tail=10&until=" + seconds));
        assertEquals(400, demo.status("GET", "/containers/harbor-web-1/logs"));
        assertEquals(400, demo.status("GET", "/containers/harbor-web-1/logs?" + BOTH + "&since=2026-01-01T00:00:00Z"));
        assertEquals(404, demo.status("GET", "/containers/nobody/logs?" + BOTH));
    }

    @Test
    void whatIsFollowedGoesOnAndEndsWithTheRun() throws IOException {
        try (StreamingResponse followed = follow("harbor-web-1")) {
            assertEquals("application/vnd.docker.multiplexed-stream", followed.headers().first("Content-Type").orElseThrow());
            int before = read(followed).size();
            demo.pace.pass(10);
            List<Frame> came = read(followed);
            assertTrue(before == 3 && came.size() >= 7, before + " and " + came.size());
            demo.call("POST", "/containers/harbor-web-1/stop");
            assertEquals(0, followed.body().readAllBytes().length, "the answer has its end");
        }
        List<Frame> all = logs("harbor-web-1", BOTH);
        demo.pace.pass(10);
        assertEquals(all, logs("harbor-web-1", BOTH), "what is stopped writes nothing");
        demo.call("POST", "/containers/harbor-web-1/start");
        assertTrue(logs("harbor-web-1", BOTH).getLast().text().contains("listening"));
    }

    @Test
    void whatWasNeverStartedHasAnEmptyLogAndItsFollowEndsAtOnce() throws IOException {
        assertEquals(List.of(), logs("migrate", BOTH));
        try (StreamingResponse followed = follow("migrate")) {
            assertEquals(0, followed.body().readAllBytes().length);
        }
    }

    @Test
    void oneThatFailsSaysWhy() {
        demo.pace.pass(40);
        assertTrue(logs("ferry-consumer", BOTH).stream().anyMatch(frame -> frame.text().startsWith("ERROR connection refused")));
    }

    @Test
    void followsEndWithTheEngineAndWithTheContainer() throws IOException {
        try (StreamingResponse followed = follow("beacon-blog-1")) {
            read(followed);
            demo.call("DELETE", "/containers/beacon-blog-1?force=1");
            assertEquals(0, followed.body().readAllBytes().length);
        }
        try (StreamingResponse followed = follow("lighthouse")) {
            read(followed);
            demo.transport.close();
            assertThrows(EngineException.Disconnected.class, () -> followed.body().read());
        }
    }

    private StreamingResponse follow(String name) {
        return demo.transport.stream(Request.of("GET", "/v1.51/containers/" + name + "/logs?follow=1&tail=3&" + BOTH));
    }

    private List<Frame> logs(String name, String query) {
        Response response = demo.call("GET", "/v1.51/containers/" + name + "/logs?" + query);
        assertEquals(200, response.status());
        return frames(response.body());
    }

    private static List<Frame> read(StreamingResponse followed) throws IOException {
        return frames(followed.body().readNBytes(followed.body().available()));
    }

    private static List<Frame> frames(byte[] bytes) {
        List<Frame> frames = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            int stream = left.getInt() >>> 24;
            byte[] text = new byte[left.getInt()];
            left.get(text);
            frames.add(new Frame(stream, new String(text, StandardCharsets.UTF_8)));
        }
        assertFalse(left.hasRemaining());
        return frames;
    }
}
