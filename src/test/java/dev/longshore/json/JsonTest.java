package dev.longshore.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.json.JsonException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Thing(String id, long sizeRw, List<String> names, Map<String, String> labels, Inner inner) { }

    record Inner(boolean running) { }

    @Test
    void wireMembersBeginWithACapital() {
        Thing thing = Json.WIRE.read("""
                {"Id":"x","SizeRw":5,"Names":["/a"],"Labels":{"k":"v"},"Inner":{"Running":true,"New":[{}]},"Unknown":{"a":1}}
                """.getBytes(UTF_8), Thing.class);
        assertEquals(new Thing("x", 5, List.of("/a"), Map.of("k", "v"), new Inner(true)), thing);
    }

    @Test
    void plainMembersAreCalledAsTheComponents() {
        Thing thing = new Thing("<x>", 5, List.of(), null, null);
        assertEquals("{\"id\":\"<x>\",\"sizeRw\":5,\"names\":[]}", Json.PLAIN.write(thing));
        assertEquals(thing, Json.PLAIN.read(Json.PLAIN.writePretty(thing), Thing.class));
        assertEquals("{\n  \"running\": true\n}", Json.PLAIN.writePretty(new Inner(true)));
    }

    @Test
    void whatIsAbsentIsNull() {
        Thing thing = Json.WIRE.read("{\"Names\":null}", Thing.class);
        assertEquals(new Thing(null, 0, null, null, null), thing);
        assertNull(thing.inner());
    }

    @Test
    void aNullListIsEmptyAndNullElementsAreLeftOut() {
        assertEquals(List.of(), Json.WIRE.readList("null".getBytes(UTF_8), Inner.class));
        assertEquals(List.of(new Inner(true)), Json.WIRE.readList("[null,{\"Running\":true}]", Inner.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{", "{} x", "<html>", "{\"Id\":{}", "{\"Id\":{}} x"})
    void anythingElseFails(String text) {
        assertEquals(Kind.MALFORMED, assertThrows(JsonException.class, () -> Json.WIRE.read(text, Thing.class)).kind());
        assertEquals(Kind.MALFORMED,
                assertThrows(JsonException.class, () -> Json.WIRE.read(text.getBytes(UTF_8), Thing.class)).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":{}}", "{\"sizeRw\":\"many\"}", "{\"sizeRw\":1e400}", "{\"inner\":{\"running\":[]}}",
            "{\"sizeRw\":99999999999999999999}"})
    void anOddValueOfAnOwnFileIsAnError(String text) {
        assertEquals(Kind.MALFORMED, assertThrows(JsonException.class, () -> Json.PLAIN.read(text, Thing.class)).kind());
    }

    @Test
    void anOddValueOfTheWireIsAsIfAbsent() {
        Thing thing = Json.WIRE.read("""
                {"Id":{},"SizeRw":1.5,"Names":["/a",{},["x"],7,false,"/b"],"Labels":{"k":"v","odd":[],"n":1},"Inner":{"Running":[]}}""", Thing.class);
        assertEquals(new Thing(null, 0, List.of("/a", "7", "/b"), Map.of("k", "v", "n", "1"), new Inner(false)), thing);
        assertEquals(new Thing("x", 3, null, null, null),
                Json.WIRE.read("{\"Id\":\"x\",\"SizeRw\":3,\"Names\":\"/a\",\"Labels\":7,\"Inner\":true}", Thing.class));
        assertEquals(List.of(new Inner(true), new Inner(false)), Json.WIRE.readList("[{\"Running\":true},7,\"x\",[],{\"Running\":{}}]", Inner.class));
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807,9223372036854775807", "9223372036854775808,9223372036854775807", "18446744073709551615,9223372036854775807",
        "18446744073709551616,0", "-9223372036854775808,-9223372036854775808", "\"12\",12", "3.0,3"})
    void wholeNumbersOfTheWireHave64Bits(String number, long expected) {
        assertEquals(expected, Json.WIRE.read("{\"SizeRw\":" + number + ",\"Id\":{}}", Thing.class).sizeRw());
        assertEquals(expected, Json.WIRE.read("{\"SizeRw\":" + number + "}", Thing.class).sizeRw());
    }

    @Test
    void theLastOfEqualNamesCounts() {
        assertEquals(Map.of("k", "2"), Json.WIRE.read("{\"Labels\":{\"k\":\"1\",\"k\":\"2\"}}", Thing.class).labels());
    }

    @Test
    void aListMustBeOne() {
        assertThrows(JsonException.class, () -> Json.WIRE.readList("{}", Inner.class));
        assertThrows(JsonException.class, () -> Json.WIRE.readList("[".repeat(5000), Inner.class));
    }
}
