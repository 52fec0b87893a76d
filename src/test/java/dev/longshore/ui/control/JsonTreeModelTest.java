package dev.longshore.ui.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.control.JsonLine.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonTreeModelTest {

    private static final String DOCUMENT = """
            {"Id":"abc","State":{"Status":"running","Running":true,"Health":{"Status":"healthy","Log":[],"Streak":0}},
             "Mounts":[{"a":1},{"a":2}],"Env":["TOKEN=s3cr3t","X=1"],"Labels":{"com.x":"1","b":null}}""";

    private final ManualDelay delay = new ManualDelay();
    private final JsonTreeModel model = new JsonTreeModel(JsonTreeModelTest::mask, delay,
            List.of(JsonPath.ROOT, JsonPath.ROOT.member("State"), JsonPath.ROOT.member("Env")));

    private static Optional<String> mask(JsonPath path, String value, JsonNode root) {
        return value.startsWith("TOKEN=") ? Optional.of("TOKEN=•••") : Optional.empty();
    }

    @BeforeEach
    void show() {
        model.show(parse(DOCUMENT));
    }

    @Test
    void opensWhatItIsTold() {
        assertEquals("""
                {
                  "Id": "abc"
                  "State": {
                    "Status": "running"
                    "Running": true
                    "Health": { Status: "healthy", 2 more }
                  }
                  "Mounts": [ 2 ]
                  "Env": [
                    "TOKEN=•••"
                    "X=1"
                  ]
                  "Labels": { 2 }
                }""", picture());
    }

    @Test
    void opensAndCloses() {
        int mounts = line("$.Mounts");
        model.select(line("$.Labels"));
        model.expand(mounts);
        assertTrue(picture().contains("\"Mounts\": [\n    { a: 1, 0 more }\n    { a: 2, 0 more }\n  ]"), picture());
        assertEquals("$.Labels", model.selectedPath().get().toString());
        assertEquals(line("$.Labels"), model.selected());
        model.select(line("$.Mounts[1]"));
        model.collapse(mounts);
        assertTrue(picture().contains("\"Mounts\": [ 2 ]"));
        assertEquals(mounts, model.selected());
    }

    @Test
    void aClosedValueOpensAsItWas() {
        model.expand(line("$.State.Health"));
        String before = picture();
        model.collapse(0);
        assertEquals("{ Id: \"abc\", 4 more }", picture());
        model.expand(0);
        assertEquals(before, picture());
    }

    @Test
    void aClosingLineClosesItsValue() {
        int closing = IntStream.range(0, model.lines().size()).filter(i -> model.lines().get(i).kind() == Kind.CLOSE).findFirst().orElseThrow();
        model.select(closing);
        model.act(closing);
        assertTrue(picture().contains("\"State\": { Status: \"running\", 2 more }"), picture());
        assertEquals(line("$.State"), model.selected());
    }

    @Test
    void leftAndRightWalkTheTree() {
        model.select(line("$.State.Running"));
        model.left(model.selected());
        assertEquals("$.State", model.selectedPath().get().toString());
        model.left(model.selected());
        assertEquals(Kind.COLLAPSED, model.lines().get(model.selected()).kind());
        model.right(model.selected());
        model.right(model.selected());
        assertEquals("$.State.Status", model.selectedPath().get().toString());
        model.select(0);
        model.left(0);
        assertEquals("{ Id: \"abc\", 4 more }", picture());
    }

    @Test
    void opensAllBelow() {
        model.collapseAll();
        model.expandBelow(line("$.State"));
        assertTrue(picture().contains("\"Streak\": 0"));
        assertTrue(picture().contains("\"Mounts\": [ 2 ]"));
        model.expandAll();
        assertTrue(picture().contains("\"a\": 2"));
        assertTrue(picture().contains("\"Log\": [ ]"));
        model.collapseAll();
        assertEquals(7, model.lines().size());
    }

    @Test
    void theSameObjectStaysAsItWas() {
        model.expand(line("$.State.Health"));
        model.select(line("$.State.Health.Status"));
        model.update(parse(DOCUMENT.replace("\"Id\"", "\"New\":[1],\"Id\"").replace("healthy", "starting")));
        assertEquals("$.State.Health.Status", model.selectedPath().get().toString());
        assertEquals("\"starting\"", model.texts().shown(model.lines().get(model.selected())).text());
        model.update(parse("{\"State\":{\"Status\":\"exited\"}}"));
        assertEquals("$.State", model.selectedPath().get().toString());
        model.show(parse(DOCUMENT));
        assertEquals(-1, model.selected());
        assertEquals("$", model.selectedPath().get().toString());
        assertTrue(picture().contains("\"Health\": {"));
    }

    @Test
    void aSecretIsShownForHalfAMinute() {
        int token = line("$.Env[0]");
        model.act(token);
        assertEquals("\"TOKEN=s3cr3t\"", model.texts().shown(model.lines().get(token)).text());
        delay.pass(Duration.ofSeconds(29));
        assertTrue(picture().contains("s3cr3t"));
        delay.pass(Duration.ofSeconds(1));
        assertFalse(picture().contains("s3cr3t"));
        model.act(token);
        model.act(token);
        assertFalse(picture().contains("s3cr3t"));
        assertEquals(0, delay.waiting());
        model.act(line("$.Env[1]"));
        assertEquals(0, delay.waiting());
    }

    @Test
    void anotherDocumentHidesAgain() {
        model.act(line("$.Env[0]"));
        model.update(parse(DOCUMENT));
        assertTrue(picture().contains("s3cr3t"));
        model.show(parse(DOCUMENT));
        assertFalse(picture().contains("s3cr3t"));
        assertEquals(0, delay.waiting());
    }

    @Test
    void copiesKeepHiddenWhatIsHidden() {
        model.select(line("$.Env[0]"));
        assertEquals("TOKEN=•••", model.valueText());
        assertEquals("\"TOKEN=•••\"", model.subtreeText());
        model.select(line("$.Env"));
        assertEquals("[\n  \"TOKEN=•••\",\n  \"X=1\"\n]", model.subtreeText());
        model.select(-1);
        assertFalse(model.subtreeText().contains("s3cr3t"));
        assertTrue(model.subtreeText().contains("\"Running\": true"));
        model.act(line("$.Env[0]"));
        assertTrue(model.subtreeText().contains("s3cr3t"));
        model.select(line("$.State.Running"));
        assertEquals("true", model.valueText());
    }

    @Test
    void findsKeysAndValuesAndOpensTheWay() {
        model.search("STATUS");
        assertEquals(2, model.hits().count().get());
        assertEquals(0, model.hits().current().get());
        model.nextHit();
        assertEquals("$.State.Status", model.selectedPath().get().toString());
        model.nextHit();
        assertEquals("$.State.Health.Status", model.selectedPath().get().toString());
        assertEquals(line("$.State.Health.Status"), model.selected());
        assertEquals(2, model.hits().current().get());
        model.nextHit();
        assertEquals(1, model.hits().current().get());
        model.previousHit();
        assertEquals(2, model.hits().current().get());
    }

    @Test
    void whatIsHiddenCannotBeFound() {
        model.search("s3cr3t");
        assertEquals(0, model.hits().count().get());
        model.nextHit();
        assertEquals(-1, model.selected());
        model.search("token=");
        assertEquals(1, model.hits().count().get());
        model.act(line("$.Env[0]"));
        model.search("s3cr3t");
        assertEquals(1, model.hits().count().get());
    }

    @Test
    void theSearchLivesThroughAnUpdate() {
        model.search("a");
        model.nextHit();
        model.nextHit();
        JsonPath at = model.selectedPath().get();
        int current = model.hits().current().get();
        model.update(parse(DOCUMENT.replace("\"Id\"", "\"a\":0,\"Id\"")));
        assertEquals(current + 1, model.hits().current().get());
        assertEquals(at, model.selectedPath().get());
    }

    @Test
    void aLongArrayComesInPages() {
        String items = IntStream.range(0, 12_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        model.show(parse("[" + items + "]"));
        assertEquals(5003, model.lines().size());
        assertEquals(Kind.MORE, model.lines().get(5001).kind());
        assertEquals(7000, model.hidden(model.lines().get(5001)));
        model.act(5001);
        assertEquals(10_003, model.lines().size());
        model.search("11999");
        model.nextHit();
        assertEquals("$[11999]", model.selectedPath().get().toString());
    }

    @Test
    void aHugeDocumentOpensOnlySoFar() {
        String member = "{\"a\":[1,2,3],\"b\":{\"c\":1}}";
        String items = IntStream.range(0, 4000).mapToObj(i -> "[" + member + "," + member + "," + member + "]").collect(Collectors.joining(","));
        model.show(parse("[" + items + "]"));
        model.expandAll();
        assertTrue(model.lines().size() > 20_000 && model.lines().size() < 100_000, "" + model.lines().size());
    }

    @Test
    void longAndHostileStringsAreShortAndHarmless() {
        model.show(parse("{\"long\":\"" + "x".repeat(1_000_000) + "\",\"\\u001b]0;\":\"\\u202e\\n\"}"));
        JsonShown shown = model.texts().shown(model.lines().get(1));
        assertTrue(shown.cut());
        assertTrue(shown.text().length() < 500 && shown.text().endsWith("x…\""));
        assertEquals("\"\\u202e\\n\"", model.texts().shown(model.lines().get(2)).text());
        model.select(1);
        assertEquals(1_000_000, model.valueText().length());
        model.select(2);
        assertEquals("[U+202E]\n", model.valueText());
    }

    @Test
    void duplicateKeysAllHaveALine() {
        model.show(parse("{\"a\":1,\"a\":2}"));
        assertEquals("{\n  \"a\": 1\n  \"a\": 2\n}", picture());
    }

    @Test
    void withoutADocumentThereIsNothing() {
        model.clear();
        assertEquals(0, model.lines().size());
        assertEquals("", model.valueText());
        model.search("a");
        model.nextHit();
        model.expandAll();
        assertEquals(-1, model.selected());
    }

    @Test
    void aScalarMayBeADocument() {
        model.show(parse("3"));
        assertEquals("3", picture());
        model.select(0);
        model.left(0);
        model.right(0);
        assertEquals(0, model.selected());
    }

    private int line(String path) {
        return IntStream.range(0, model.lines().size()).filter(i -> model.lines().get(i).path().toString().equals(path)).findFirst().orElseThrow();
    }

    private String picture() {
        return model.lines().stream().map(this::drawn).collect(Collectors.joining("\n"));
    }

    private String drawn(JsonLine line) {
        String key = line.key() == null ? "" : "\"" + line.key() + "\": ";
        boolean array = line.node() instanceof JsonNode.JsonArray;
        return "  ".repeat(line.depth()) + key + switch (line.kind()) {
            case OPEN -> array ? "[" : "{";
            case CLOSE -> array ? "]" : "}";
            case VALUE -> model.texts().shown(line).text();
            case MORE -> "more";
            case COLLAPSED -> collapsed(model.texts().summary(line));
        };
    }

    private static String collapsed(JsonSummary summary) {
        if (summary.firstKey() == null) {
            return summary.array() ? "[ " + summary.size() + " ]" : "{ " + summary.size() + " }";
        }
        return "{ " + summary.firstKey() + ": " + summary.first() + ", " + (summary.size() - 1) + " more }";
    }

    private static JsonNode parse(String text) {
        return JsonDocument.parse(text.getBytes(UTF_8)).root();
    }
}
