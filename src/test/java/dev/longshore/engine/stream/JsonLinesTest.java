package dev.longshore.engine.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    /** A body in memory. */
    private record Body(InputStream body) implements StreamingResponse {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public Headers headers() {
            return Headers.of(Map.of());
        }

        @Override
        public void close() {
            // nothing to free
        }
    }

    private static JsonLines<EngineEvent> lines(InputStream in) {
        return new JsonLines<>(new Body(in), EngineEvent.class);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> verbs(JsonLines<EngineEvent> lines) {
        List<String> verbs = new ArrayList<>();
        for (Optional<EngineEvent> event = lines.next(); event.isPresent(); event = lines.next()) {
            verbs.add(event.get().verb());
        }
        return verbs;
    }

    @Test
    void oneBadRecordIsSkippedAndCounted() {
        JsonLines<EngineEvent> lines = lines(text("""
                {"Type":"container","Action":"start","time":253402300800}

                {"Type":"container","Act
                null
                [1]
                {"status":"die","id":"x","from":"i","time":1}
                {"Type":"новый","Action":"иное: да"}"""));
        assertEquals(List.of("start", "die", "иное"), verbs(lines));
        assertEquals(3, lines.skipped());
    }

    @Test
    void anOverlongLineIsSkippedWithoutBeingKept() {
        InputStream line = new SequenceInputStream(new Repeated('x', 4 * JsonLines.MAX_LINE), text("\n{\"Type\":\"image\",\"Action\":\"tag\"}\n"));
        JsonLines<EngineEvent> lines = lines(line);
        assertEquals(List.of("tag"), verbs(lines));
        assertEquals(1, lines.skipped());
    }

    /** Lines end anywhere in a block, and a block anywhere in a line. */
    @Test
    void linesDoNotDependOnHowTheBytesCome() {
        String lines = "{\"Action\":\"a\"}\n\n{\"Action\":\"ñ€😀\"}\n" + "{\"Action\":\"" + "b".repeat(40_000) + "\"}\n" + "{\"Action\":\"end\"}";
        for (int size : List.of(1, 2, 3, 7, 16 * 1024, 1_000_000)) {
            InputStream slow = new FilterInputStream(text(lines)) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return super.read(target, offset, Math.min(size, length));
                }
            };
            assertEquals(List.of("a", "ñ€😀", "b".repeat(40_000), "end"), verbs(lines(slow)));
        }
    }

    @Test
    void eachRecordIsUsedBeforeTheNextIsRead() {
        List<String> order = new ArrayList<>();
        InputStream in = new InputStream() {
            private int line;

            @Override
            public int read() {
                throw new AssertionError("read in blocks");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (++line > 2) {
                    return -1;
                }
                order.add("read " + line);
                byte[] bytes = ("{\"Action\":\"" + line + "\"}\n").getBytes(StandardCharsets.UTF_8);
                System.arraycopy(bytes, 0, target, offset, bytes.length);
                return bytes.length;
            }
        };
        lines(in).forEach(BackPressure.hold(event -> order.add("used " + event.verb())));
        assertEquals(List.of("read 1", "used 1", "read 2", "used 2"), order);
    }

    @Test
    void aCutIsNoEnd() {
        JsonLines<EngineEvent> lines = lines(new SequenceInputStream(text("{\"Action\":\"start\"}\n{\"Act"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        }));
        assertEquals("start", lines.next().orElseThrow().verb());
        assertTrue(assertThrows(EngineException.Disconnected.class, lines::next).getCause() instanceof IOException);
    }

    /** One byte, many times. */
    private static final class Repeated extends InputStream {
        private final int value;
        private int left;

        Repeated(int value, int count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }
    }
}
