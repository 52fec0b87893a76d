package dev.longshore.domain.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.logs.LineFields.Field;
import dev.longshore.domain.logs.LineFields.Form;
import dev.longshore.domain.logs.LineFields.Kind;
import dev.longshore.testing.LogCases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFieldsTest {

    private static LineFields json(int number) {
        LineFields fields = LineFields.of(LogCases.lines("text/jsonlines.log").get(number - 1)).orElseThrow();
        assertEquals(Form.JSON, fields.form());
        return fields;
    }

    private static LineFields logfmt(int number) {
        LineFields fields = LineFields.of(LogCases.lines("text/logfmt.log").get(number - 1)).orElseThrow();
        assertEquals(Form.LOGFMT, fields.form());
        return fields;
    }

    private static List<String> names(LineFields fields) {
        return fields.fields().stream().map(Field::name).toList();
    }

    private static List<String> values(LineFields fields) {
        return fields.fields().stream().map(Field::value).toList();
    }

    private static Field text(String name, String value) {
        return new Field(name, value, Kind.TEXT);
    }

    @Test
    void membersOfObjects() {
        assertEquals(List.of(text("level", "info"), text("msg", "plain"), new Field("n", "1", Kind.NUMBER)), json(1).fields());
        assertEquals(List.of(text("level", "info"), text("msg", "null field"), new Field("span_id", "null", Kind.NULL),
                new Field("user", "{\"id\":7,\"tags\":[\"a\",\"b\"]}", Kind.OBJECT)), json(2).fields());
        assertEquals(List.of("z", "a", "m", "msg"), names(json(3)));
        assertEquals(List.of("9007199254740993", "123456789012345678901234567890", "1e400", "-0.0", "numbers as written"), values(json(4)));
        assertEquals(List.of(new Field("a", "1", Kind.NUMBER), new Field("a", "2", Kind.NUMBER), text("msg", "duplicate key")), json(5)
                .fields());
        assertEquals(List.of("", "a b", "a.b", "__proto__", "ключ", "msg"), names(json(6)));
        assertEquals("line\nbreak \u001b[31mred\u001b[0m \ud800 lone", json(7).fields().getFirst().value());
        assertEquals(new Field("t", "true", Kind.BOOLEAN), LineFields.of("{\"t\":true,\"l\":[1, {}]}").orElseThrow().fields().getFirst());
        assertEquals(new Field("l", "[1, {}]", Kind.ARRAY), LineFields.of("{\"t\":true,\"l\":[1, {}]}").orElseThrow().fields().getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 13, 14, 15})
    void whatIsNoObjectIsText(int number) {
        assertEquals(Optional.empty(), LineFields.of(LogCases.lines("text/jsonlines.log").get(number - 1)));
    }

    @Test
    void anEmptyObjectIsOne() {
        assertEquals(new LineFields(Form.JSON, "", List.of()), json(12));
    }

    @Test
    void whatStandsBeforeTheObjectIsKept() {
        assertEquals("web-1  | ", json(16).prefix());
        assertEquals(List.of("error", "object after a prefix"), values(json(16)));
        assertEquals("2026-11-28T10:00:00Z ", json(17).prefix());
        assertEquals("", json(23).prefix());
        assertEquals("after a BOM", json(23).fields().getLast().value());
        assertEquals("after a space", json(24).fields().getLast().value());
        assertEquals("[x] {y} ", LineFields.of("[x] {y} {\"a\":1}").orElseThrow().prefix());
    }

    @Test
    void jsonInJsonStaysText() {
        assertEquals(text("log", "{\"level\":\"debug\",\"msg\":\"json in json\"}\n"), json(22).fields().getFirst());
        assertEquals(new Field("level", "null", Kind.NULL), json(25).fields().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"18, 2026-11-28T15:58:10.482Z", "19, 2026-11-28T10:00:00Z", "20, 2026-11-28T15:58:10.482Z",
        "21, 2026-11-28T15:58:10.482198816Z"})
    void theUnitOfATimeIsKnownByItsSize(int number, Instant time) {
        assertEquals(OptionalLong.of(LogTime.of(time)), json(number).time());
    }

    @ParameterizedTest
    @CsvSource({"1795881490482198, 2026-11-28T15:58:10.482198Z", "1.795881490482e9, 2026-11-28T15:58:10.482Z",
        "\"1795881490\", 2026-11-28T15:58:10Z",
        "\"2026-11-28 15:58:10+01:00\", 2026-11-28T14:58:10Z"})
    void otherWaysToWriteATime(String value, Instant time) {
        assertEquals(OptionalLong.of(LogTime.of(time)), LineFields.of("{\"ts\":" + value + "}").orElseThrow().time());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "1e400", "1e999999999", "9999999999999999999999", "null", "\"\"", "\"soon\"", "true",
        "\"2026-11-28\"", "0.0", "{}"})
    void whatIsNoTimeIsNone(String value) {
        assertEquals(OptionalLong.empty(), LineFields.of("{\"ts\":" + value + "}").orElseThrow().time());
        assertEquals(OptionalLong.empty(), LineFields.of("{\"other\":1795881490}").orElseThrow().time());
    }

    @Test
    void anObjectOf89kBIsOneRow() {
        String line = "{\"level\":\"info\",\"items\":[" + "{\"id\":12345,\"name\":\"some name\"},".repeat(2_700) + "0],\"msg\":\"end\"}";
        LineFields fields = LineFields.of(line).orElseThrow();
        assertEquals(List.of("level", "items", "msg"), names(fields));
        assertEquals(line.length() - "{\"level\":\"info\",\"items\":,\"msg\":\"end\"}".length(), fields.fields().get(1).value().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}",
        "{\"a\":+1}", "{\"a\":1e}", "{\"a\":tru}",
        "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":[1,]}", "{\"a\":[1}", "{\"a\":{\"b\"}}", "{\"a\":NaN}", "{,}", "{\"a\" 1}",
        "{\"a\":1 \"b\":2}", "{\"a\":\"}", "x {}", "}", "{"})
    void whatIsNearlyJsonIsText(String line) {
        assertEquals(Optional.empty(), LineFields.of(line));
    }

    @Test
    void nestingAndCutLinesAreBounded() {
        assertEquals(Optional.empty(), LineFields.of("{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000)));
        assertEquals(Optional.empty(), LineFields.of("{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}"));
        assertEquals(1, LineFields.of("{\"a\":" + "[".repeat(400) + "]".repeat(400) + "}").orElseThrow().fields().size());
    }

    @Test
    void pairsOfLogfmt() {
        assertEquals(List.of(text("level", "info"), text("msg", "plain"), text("n", "1")), logfmt(1).fields());
        assertEquals(List.of(text("level", "warn"), text("msg", "say \"hi\" a=b"), text("path", "C:\\tmp")), logfmt(2).fields());
        assertEquals(List.of(text("level", "error"), text("err", ""), text("msg", "empty-value"), new Field("flag", "", Kind.FLAG)),
                logfmt(3).fields());
        assertEquals(List.of(text("lvl", "info"), text("tags_0", "task=mock"), text("x", "y")), logfmt(4).fields());
        assertEquals(List.of("info", "error", "twice"), values(logfmt(5)), "nothing is dropped");
        assertEquals(List.of(text("request", "GET /a b"), text("status", "200")), logfmt(7).fields());
        assertEquals(List.of(text("k", "back tick"), text("level", "debug")), logfmt(10).fields());
        assertEquals(List.of(text("msg", "one")), LineFields.of("msg=one").orElseThrow().fields());
        assertEquals(List.of(text("a", "'x"), text("b", "it's")), LineFields.of("a='x b=it's").orElseThrow().fields());
        assertEquals(List.of(text("a", "C:\\new"), text("b", "x\ty")), LineFields.of("a=\"C:\\\\new\" b=\"x\\ty\"").orElseThrow().fields());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 9})
    void proseAndQueriesAreText(int number) {
        assertEquals(Optional.empty(), LineFields.of(LogCases.lines("text/logfmt.log").get(number - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "a=", "a=1", "=1 b=2", "request done errors=0 warnings=0", "a=1 b=2 and then some words",
        "a=\"x\"y b=2", "a=1, b=2 (c=3)", "x==y"})
    void otherTextWithSigns(String line) {
        assertEquals(Optional.empty(), LineFields.of(line));
    }

    @Test
    void timesOfLogfmt() {
        assertEquals(OptionalLong.of(1795881490482198816L), LineFields.of("time=2026-11-28T15:58:10.482198816Z level=info").orElseThrow()
                .time());
    }
}
