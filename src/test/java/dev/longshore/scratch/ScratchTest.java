package dev.longshore.scratch;
import dev.longshore.domain.run.*;
import dev.longshore.service.run.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
class ScratchTest {
    @Test void bodies() throws Exception {
        StringBuilder out = new StringBuilder();
        String prev = null;
        List<String> lines = new ArrayList<>();
        for (String t : Files.readAllLines(Path.of("src/test/resources/runlines/lines.txt"))) {
            if (t.startsWith("docker ")) lines.add(t); else lines.add(lines.removeLast() + "\n" + t);
        }
        for (String l : lines) {
            CreateBody b = CreateBody.of(RunLineParser.parse(l).line());
            out.append(dev.longshore.json.Json.PLAIN.write(Map.of("line", l, "platform", b.platform(), "body", b.json()))).append("\n");
        }
        Files.writeString(Path.of("/tmp/bodies.jsonl"), out.toString());
    }
}
