package dev.longshore.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.json.JsonNode.JsonString;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void indentsByTwoSpaces() {
        assertEquals("""
                {
                  "a": [
                    1,
                    {
                      "b": null
                    }
                  ],
                  "c": {},
                  "d": [],
                  "e": true
                }""", JsonText.pretty(parse("{\"a\":[1,{\"b\":null}],\"c\":{},\"d\":[],\"e\":true}")));
    }

    @Test
    void escapesWhatWouldActWherePasted() {
        assertEquals("\"\\\"\\\\/\\n\\t\\r\\b\\f\\u0000\\u001b\\u007f\\u0085\\u2028\\u202e\\u200b\\ufeff\"",
                JsonText.quote("\"\\/\n\t\r\b\f\0\u001b\u007f\u0085\u2028\u202e\u200b\ufeff"));
        assertEquals("\"Магазин 🛒 – ünïcødé\"", JsonText.quote("Магазин 🛒 – ünïcødé"));
    }

    @Test
    void everyCharacterReadsBack() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x10000; c++) {
            all.append((char) c).append(' ');
        }
        JsonString string = new JsonString(all.toString());
        assertEquals(string, parse(JsonText.compact(string)));
    }

    @Test
    void deepNestingDoesNotGrowWithoutBound() {
        String row = "[" + "0,".repeat(1000) + "0]";
        String deep = "[".repeat(498) + row + (",".concat(row)).repeat(60) + "]".repeat(498);
        assertEquals(parse(deep), parse(JsonText.pretty(parse(deep))));
    }

    private static JsonNode parse(String text) {
        return JsonDocument.parse(text.getBytes(UTF_8)).root();
    }
}
