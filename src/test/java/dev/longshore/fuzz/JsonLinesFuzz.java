package dev.longshore.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold for a body of JSON lines with anything between them. */
final class JsonLinesFuzz {

    private JsonLinesFuzz() {
    }

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

    private static JsonLines<EngineEvent> lines(byte[] bytes, int step) {
        return new JsonLines<>(new Body(new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(step, length));
            }
        }), EngineEvent.class);
    }

    private static List<String> verbs(JsonLines<EngineEvent> lines) {
        List<String> verbs = new ArrayList<>();
        for (Optional<EngineEvent> event = lines.next(); event.isPresent(); event = lines.next()) {
            verbs.add(event.get().verb());
        }
        return verbs;
    }

    /** Whatever stands between them, the records that are whole come, in order. @param records numbers; where negative, noise stands */
    static void records(List<Integer> records, byte[] noise, int step) {
        String between = "#" + new String(noise, StandardCharsets.ISO_8859_1).replace('\n', ' ');
        StringBuilder text = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        for (int record : records) {
            text.append(record < 0 ? between : "{\"Type\":\"container\",\"Action\":\"a" + record + "\"}").append('\n');
            if (record >= 0) {
                wanted.add("a" + record);
            }
        }
        JsonLines<EngineEvent> lines = lines(text.toString().getBytes(StandardCharsets.ISO_8859_1), step);
        assertEquals(wanted, verbs(lines));
        assertEquals(records.size() - wanted.size(), lines.skipped());
    }

    /** Any bytes end as records or are passed over, and the size of reads changes nothing. */
    static void anyBytes(byte[] bytes, int step) {
        JsonLines<EngineEvent> whole = lines(bytes, Integer.MAX_VALUE);
        List<String> verbs = verbs(whole);
        JsonLines<EngineEvent> pieces = lines(bytes, step);
        assertEquals(verbs, verbs(pieces));
        assertEquals(whole.skipped(), pieces.skipped());
        assertTrue(verbs.size() + whole.skipped() <= bytes.length);
    }
}
