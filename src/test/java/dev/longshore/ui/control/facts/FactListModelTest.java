package dev.longshore.ui.control.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.control.JsonRevealed;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Secret;
import dev.longshore.ui.i18n.Message;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class FactListModelTest {

    private final ManualDelay delay = new ManualDelay();
    private final List<String> done = new ArrayList<>();
    private final FactListModel model = new FactListModel(new Masker()::mask, new Recorded(done), delay, InstantSource.system());

    private record Recorded(List<String> done) implements FactActions {

        @Override
        public void open(Piece.Target target) {
            done.add("open " + target);
        }

        @Override
        public void showPlace(JsonPath path) {
            done.add("place " + path);
        }

        @Override
        public void copy(String text, boolean secret) {
            done.add((secret ? "secret " : "copy ") + text);
        }
    }

    private static JsonNode json(String text) {
        return JsonDocument.parse(text.getBytes(UTF_8)).root();
    }

    private static Message words(String text) {
        return Message.of("facts.text", text);
    }

    private static Fact fact(String name, String value) {
        return new Fact(new Fact.Label(words(name), false), List.of(new Piece(words(value), Look.PLAIN)), JsonPath.ROOT.member(name), new Fact.Copy.Value());
    }

    private static FactSection section(Fact... facts) {
        return new FactSection(words("A"), List.of(facts));
    }

    @Test
    void whatIsSelectedStaysWhileTheDocumentChanges() {
        model.show(json("{}"), List.of(section(fact("a", "1"), fact("b", "2"))));
        model.select(2);
        model.show(json("{}"), List.of(new FactSection(words("NEW"), List.of(fact("n", "0"))), section(fact("a", "1"), fact("b", "3"))));
        assertEquals(Optional.of(fact("b", "3")), model.selected().get());
        assertEquals(4, model.selectedIndex());
        model.show(json("{}"), List.of(section(fact("a", "1"))));
        assertEquals(Optional.empty(), model.selected().get());
    }

    @Test
    void onlyWhatDiffersChanges() {
        model.show(json("{}"), List.of(section(fact("a", "1"), fact("b", "2"), fact("c", "3"))));
        List<String> told = new ArrayList<>();
        model.lines().addListener((ListChangeListener<FactLine>) change -> {
            while (change.next()) {
                told.add(change.getFrom() + "-" + change.getTo() + " of " + change.getRemovedSize());
            }
        });
        model.show(json("{}"), List.of(section(fact("a", "1"), fact("b", "9"), fact("c", "3"))));
        assertEquals(List.of("2-3 of 1"), told);
        model.show(json("{}"), List.of(section(fact("a", "1"), fact("b", "9"), fact("x", "3"), fact("c", "3"))));
        model.show(json("{}"), List.of(section(fact("a", "1"), fact("c", "3"))));
        assertEquals(List.of("2-3 of 1", "3-4 of 0", "2-2 of 2"), told);
    }

    @Test
    void aSecretIsOpenForHalfAMinuteAndStaysSoOverAChange() {
        JsonNode root = json("{\"Env\":[\"TOKEN=s3cr3t\"]}");
        Fact token = new Fact(new Fact.Label(words("TOKEN"), true), List.of(new Piece(words("••••••"), Look.PLAIN, Optional.empty(), Optional.of(new Secret("s3cr3t")))),
                JsonPath.ROOT.member("Env").index(0), new Fact.Copy.Entry());
        model.show(root, List.of(section(token)));
        model.select(1);
        model.copyValue();
        model.act();
        assertTrue(model.isRevealed(token));
        model.copyValue();
        model.show(root, List.of(section(fact("a", "1"), token)));
        assertTrue(model.isRevealed(token));
        delay.pass(JsonRevealed.TIME);
        assertFalse(model.isRevealed(token));
        model.copyValue();
        assertEquals(List.of("copy ••••••", "secret s3cr3t", "copy ••••••"), done);
        assertFalse(token.toString().contains("s3cr3t"));
    }

    @Test
    void copiesHoldAllOfAValueInertAndMasked() {
        JsonNode root = json("{\"Path\":\"sh\",\"Args\":[\"-c\",\"echo 'a b'\",\"--password=s3cr3t\"],\"Big\":\"" + "x".repeat(100_000) + "\\u001b[31m\",\"N\":5,"
                + "\"M\":{\"password\":\"s3cr3t\"}}");
        List<JsonPath> words = JsonPlace.of(root).at("Args").items().stream().map(JsonPlace::path).toList();
        model.show(root, List.of(section(fact("Big", "xx…"), fact("N", "five"), fact("M", "{}"),
                new Fact(new Fact.Label(words("Command"), false), List.of(), JsonPath.ROOT.member("Path"), new Fact.Copy.Words(words)),
                new Fact(new Fact.Label(words("Page"), false), List.of(), JsonPath.ROOT, new Fact.Copy.Text("http://x\u202e")))));
        for (int i = 1; i <= 5; i++) {
            model.select(i);
            model.copyValue();
        }
        assertEquals("copy " + "x".repeat(100_000) + "␛[31m", done.getFirst());
        assertEquals("copy 5", done.get(1));
        assertFalse(done.get(2).contains("s3cr3t"), done.get(2));
        assertEquals("copy -c 'echo '\\''a b'\\''' '--password=••••••'", done.get(3));
        assertEquals("copy http://x[U+202E]", done.get(4));
    }

    @Test
    void enterFollowsALinkAndThePlaceIsShown() {
        Piece.Target page = new Piece.Target.OfPage(URI.create("http://localhost:80"));
        model.show(json("{}"), List.of(section(new Fact(new Fact.Label(words("80"), false), List.of(new Piece(words("80"), Look.PLAIN).to(page)), JsonPath.ROOT.member("P"),
                new Fact.Copy.Value()))));
        model.act();
        assertEquals(List.of(), done, "nothing is selected");
        model.select(1);
        model.act();
        model.showPlace();
        model.copyPath();
        assertEquals(List.of("open " + page, "place $.P", "copy $.P"), done);
    }

    @Test
    void whatIsGoneIsForgotten() {
        model.show(json("{}"), List.of(section(fact("a", "1"))));
        model.select(1);
        model.clear();
        assertEquals(List.of(), List.copyOf(model.lines()));
        assertEquals(Optional.empty(), model.selected().get());
        model.copyValue();
        assertEquals(List.of(), done);
    }
}
