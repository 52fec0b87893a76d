package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Samples;
import dev.longshore.testing.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One answer of Podman holds lines of two runs, and the event of the second one has not come yet. */
@Timeout(120)
class PodmanTurnTest {

    private static final String ID = "c".repeat(64);

    @TempDir
    private Path folder;
    private final CountDownLatch again = new CountDownLatch(1);
    private volatile String state = state("2026-11-28T10:00:00.5Z", "0001-01-01T00:00:00Z");

    private static String state(String started, String finished) {
        return ("{\"Id\":\"%s\",\"Name\":\"web\",\"State\":{\"Status\":\"running\",\"Running\":true,\"ExitCode\":0,\"StartedAt\":\"%s\",\"FinishedAt\":\"%s\"},"
                + "\"Config\":{\"Tty\":false},\"HostConfig\":{\"LogConfig\":{\"Type\":\"k8s-file\",\"Config\":{}}}}").formatted(ID, started, finished);
    }

    @Test
    void anUnfinishedLineEndsWithItsRunWithinASecondToo() {
        RecordedLog heard = new RecordedLog();
        try (HostileEngine engine = FeedRig.engine(folder)) {
            engine.on("GET", "/version", exchange -> exchange.json(new String(Samples.bytes("podman5", "version.json"), StandardCharsets.UTF_8)));
            engine.on("GET", "/containers/" + ID + "/json", exchange -> exchange.json(state));
            engine.on("GET", "/containers/" + ID + "/logs", this::logs);
            try (FeedRig rig = new FeedRig(engine.socket(), FeedRig.PATIENT)) {
                rig.open(rig.container(ID, "web"), LogRange.ALL, heard);
                Waiting.until("the first run has written", () -> heard.unfinished().equals(List.of("nofinal")));
                state = state("2026-11-28T10:00:01.8Z", "2026-11-28T10:00:01.4Z");
                again.countDown();
                heard.awaitCount(2);
                assertEquals(List.of("nofinal", "begin"), heard.texts());
            }
        }
    }

    private void logs(HostileExchange exchange) throws IOException, InterruptedException {
        exchange.startChunks("application/octet-stream");
        if (!exchange.request().query().contains("follow")) {
            exchange.endChunks();
            return;
        }
        exchange.raw(chunk("2026-11-28T10:00:01Z nofinal"));
        again.await();
        exchange.raw(chunk("2026-11-28T10:00:01Z begin\n"));
        exchange.hang();
    }

    private static byte[] chunk(String text) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        chunk.writeBytes((Integer.toHexString(bytes.length + 8) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(ByteBuffer.allocate(8).put((byte) 1).position(4).putInt(bytes.length).array());
        chunk.writeBytes(bytes);
        chunk.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunk.toByteArray();
    }
}
