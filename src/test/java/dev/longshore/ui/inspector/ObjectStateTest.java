package dev.longshore.ui.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.json.JsonDocument;
import dev.longshore.ui.inspector.ObjectState.Tone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"Status\":\"running\"} | running | GOOD | false",
        "{\"Status\":\"running\",\"Health\":{\"Status\":\"healthy\"}} | healthy | GOOD | false",
        "{\"Status\":\"running\",\"Health\":{\"Status\":\"unhealthy\"}} | unhealthy | BAD | false",
        "{\"Status\":\"paused\"} | paused | WARN | false",
        "{\"Status\":\"exited\",\"ExitCode\":0} | exited | NONE | true",
        "{\"Status\":\"exited\",\"ExitCode\":137} | exited | BAD | true",
        "{\"Status\":\"dead\"} | dead | BAD | true",
        "{\"Status\":\"created\"} | created | NONE | true",
        "{\"Status\":5} | '' | NONE | false", "3 | '' | NONE | false", "null | '' | NONE | false"})
    void readsTheEnginesState(String state, String word, Tone tone, boolean hollow) {
        JsonDocument document = JsonDocument.parse(("{\"State\":" + state + "}").getBytes(UTF_8));
        assertEquals(new ObjectState(word, tone, hollow), ObjectState.of(document.root()));
    }
}
