package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsMergeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # before                  | after                     | theirs                            | result
            {"a":1}                   | {"a":1}                   | {"a":2,"z":3}                     | {"a":2,"z":3}
            {"a":1}                   | {"a":5}                   | {"a":2,"z":3}                     | {"a":5,"z":3}
            {"a":1,"b":1}             | {"b":1}                   | {"a":1,"b":2}                     | {"b":2}
            {}                        | {"a":1}                   | {"z":1.50}                        | {"z":1.50,"a":1}
            {"o":{"a":1,"b":1}}       | {"o":{"a":2,"b":1}}       | {"o":{"a":1,"b":7,"z":null}}      | {"o":{"a":2,"b":7,"z":null}}
            {"o":{"a":1}}             | {"o":{"a":2}}             | {"o":[]}                          | {"o":{"a":2}}
            {"o":{"a":1}}             | {"o":{"a":2}}             | {}                                | {"o":{"a":2}}
            {"l":[]}                  | {"l":[{"id":"n"}]}        | {"l":[{"id":"m"}]}                | {"l":[{"id":"m"},{"id":"n"}]}
            {"l":[{"id":"n"}]}        | {"l":[]}                  | {"l":[{"id":"n"},{"id":"m"},7]}   | {"l":[{"id":"m"},7]}
            {"l":[{"id":"n","x":1}]}  | {"l":[{"id":"n","x":2}]}  | {"l":[{"id":"n","x":1,"z":1}]}    | {"l":[{"id":"n","x":2,"z":1}]}
            {"l":[{"id":"n","x":1}]}  | {"l":[{"id":"n","x":2}]}  | {"l":[]}                          | {"l":[{"id":"n","x":2}]}
            {"l":[{"id":"n"}]}        | {"l":[{"id":"n"},{"id":"o"}]} | {"l":[]}                      | {"l":[{"id":"o"}]}
            {"l":[{"id":"n"},{"id":"m"}]} | {"l":[{"id":"m"},{"id":"n"}]} | {"l":[{"id":"n"},{"id":"m"},{"id":"q"}]} | {"l":[{"id":"m"},{"id":"n"},{"id":"q"}]}
            {"l":[1]}                 | {"l":[1,2]}               | {"l":[3]}                         | {"l":[1,2]}
            {"a":1}                   | {"a":2}                   | {"a":1,"a":1}                     | {"a":2}
            """)
    void whatChangedHereIsMadeToWhatIsThere(String before, String after, String theirs, String result) {
        assertEquals(result, JsonText.compact(SettingsMerge.apply(json(before), json(after), json(theirs))));
    }

    private static JsonObject json(String text) {
        return (JsonObject) JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root();
    }
}
