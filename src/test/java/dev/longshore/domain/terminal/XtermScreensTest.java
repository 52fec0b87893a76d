package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A second opinion: what xterm (379) had on its screen after it got the same, printed by itself, and where it said its cursor was. Some
 * draw what the usual test programs for terminals draw, some are recordings of vim, less and bash, the others are sequences in any order.
 */
class XtermScreensTest {

    record Case(String name, JsonObject recorded) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = XtermScreensTest.class.getResourceAsStream("/terminal/xterm.json")) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonObject).map(recorded -> new Case(recorded.get("name").getAsString(), recorded));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theScreenIsThatOfXterm(Case recorded) {
        JsonObject wanted = recorded.recorded();
        TestTerminal terminal = new TestTerminal(wanted.get("columns").getAsInt(), wanted.get("rows").getAsInt());
        terminal.write(wanted.get("written").getAsString());
        List<String> rows = wanted.getAsJsonArray("screen").asList().stream().map(JsonElement::getAsString).toList();
        assertEquals(String.join("\n", rows), Normalizer.normalize(String.join("\n", terminal.rows()), Normalizer.Form.NFC));
        terminal.replies();
        assertEquals(List.of("\u001b[" + wanted.get("cursor").getAsString() + "R"), terminal.write("^[[6n").replies());
    }
}
