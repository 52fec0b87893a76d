package dev.longshore.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonException.Kind;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/samples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRecordedAnswerReadsBackEqual(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        JsonDocument document = JsonDocument.parse(bytes);
        assertEquals(bytes.length, document.size());
        assertEquals(document.root(), parse(JsonText.compact(document.root())));
        assertEquals(document.root(), parse(JsonText.pretty(document.root())));
    }

    @Test
    void thereAreSamples() throws IOException {
        assertTrue(samples().size() > 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1e400", "-1E+400", "1.10", "18446744073709551616", "9007199254740993", "-9223372036854775808",
            "0.1000000000000000055511151231257827"})
    void numbersStayAsWritten(String literal) {
        assertEquals(new JsonNumber(literal), parse(literal));
        assertEquals("[" + literal + "]", JsonText.compact(parse("[" + literal + "]")));
    }

    @Test
    void aNumberOfManyDigitsIsExactAndBounded() {
        String thousand = "7".repeat(1000);
        assertEquals(new JsonNumber(thousand), parse(thousand));
        assertEquals(Kind.TOO_LARGE, kindOf("[" + "7".repeat(10_000) + "]"));
    }

    @Test
    void digitsInStringsAreNoNumbers() {
        assertEquals(new JsonString("7".repeat(10_000)), parse("\"" + "7".repeat(10_000) + "\""));
    }

    @Test
    void orderAndDuplicateKeysStay() {
        JsonObject object = (JsonObject) parse("{\"b\":1,\"a\":2,\"b\":3}");
        assertEquals(List.of("b", "a", "b"), object.members().stream().map(JsonNode.Member::name).toList());
        assertEquals(new JsonNumber("3"), object.get("b"));
        assertEquals("{\"b\":1,\"a\":2,\"b\":3}", JsonText.compact(object));
    }

    @Test
    void depthIsBounded() {
        String deepest = "[".repeat(500) + "]".repeat(500);
        assertEquals(deepest, JsonText.compact(parse(deepest)));
        assertEquals(Kind.TOO_DEEP, kindOf("[".repeat(5000) + "]".repeat(5000)));
        assertEquals(Kind.TOO_DEEP, kindOf("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)));
        assertEquals(Kind.TOO_DEEP, kindOf("[".repeat(1_000_000)));
    }

    @Test
    void bracketsInStringsAreNoDepth() {
        assertEquals(new JsonString("[".repeat(5000) + "\""), parse("\"" + "[".repeat(5000) + "\\\"\""));
    }

    @Test
    void sizeIsBounded() {
        assertEquals(Kind.TOO_LARGE, kindOf("[0" + ",0".repeat(2_000_000) + "]"));
        assertEquals(Kind.TOO_LARGE,
                assertThrows(JsonException.class, () -> JsonDocument.parse(new byte[64 * 1024 * 1024 + 1])).kind());
        assertEquals(1_000_000, ((JsonArray) parse("[0" + ",0".repeat(999_999) + "]")).items().size());
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertEquals(new JsonArray(List.of()), parse("\ufeff[]"));
    }

    @Test
    void loneSurrogatesStay() {
        JsonNode node = parse("[\"\\ud83d\",\"\\udc33\",\"\\ud83d\\udc33\"]");
        assertEquals(new JsonArray(List.of(new JsonString("\ud83d"), new JsonString("\udc33"), new JsonString("🐳"))), node);
        assertEquals("[\"\\ud83d\",\"\\udc33\",\"🐳\"]", JsonText.compact(node));
        assertEquals(node, parse(JsonText.compact(node)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "[1,]", "{a:1}", "{'a':1}", "[1] [2]", "nul", "NaN", "[01]", "// x\n1", "{\"a\"=1}",
            "\"unclosed", "]", "<html></html>", "{\"a\":}", "+1", "[\"\\x\"]"})
    void anythingElseIsMalformed(String text) {
        assertEquals(Kind.MALFORMED, kindOf(text));
    }

    @Test
    void everyCutOfADocumentIsMalformed() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/samples/docker28/version.json"));
        String text = new String(whole, UTF_8).strip();
        for (int end = 0; end < text.length(); end++) {
            assertEquals(Kind.MALFORMED, kindOf(text.substring(0, end)));
        }
    }

    private static JsonNode parse(String text) {
        return JsonDocument.parse(text.getBytes(UTF_8)).root();
    }

    private static Kind kindOf(String text) {
        return assertThrows(JsonException.class, () -> parse(text)).kind();
    }
}
