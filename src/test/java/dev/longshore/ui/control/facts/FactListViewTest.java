package dev.longshore.ui.control.facts;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPath;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.control.JsonRevealed;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Secret;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FactListViewTest {

    private static final JsonDocument DOCUMENT = JsonDocument.parse("{\"Env\":[\"TOKEN=s3cr3t\"],\"a\":\"one\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private final LaidOutRobot robot = new LaidOutRobot();
    private final ManualDelay delay = new ManualDelay();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final List<String> done = new ArrayList<>();
    private FactListModel model;
    private FactList list;
    private Stage stage;

    @BeforeEach
    void show() {
        onFx(() -> {
            model = new FactListModel(new Masker()::mask, new FactActions() {
                @Override
                public void open(Piece.Target target) {
                    done.add("open");
                }

                @Override
                public void showPlace(JsonPath path) {
                    done.add("place " + path);
                }

                @Override
                public void copy(String text, boolean secret) {
                    done.add((secret ? "secret " : "copy ") + text);
                }
            }, delay, now::get);
            Messages messages = new Messages(Locale.ENGLISH);
            list = new FactList(model, messages);
            list.setId("list");
            BorderPane root = new BorderPane(list);
            root.setBottom(new FactFooter("facts", model, messages));
            stage = new Stage();
            Scene scene = new Scene(root, 400, 300);
            new Theme(ThemeMode.LIGHT).apply(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    private static Message words(String text) {
        return Message.of("facts.text", text);
    }

    private static Fact fact(String name, Piece... pieces) {
        return new Fact(new Fact.Label(words(name), false), List.of(pieces), JsonPath.ROOT.member(name), new Fact.Copy.Value());
    }

    private static Piece piece(String text) {
        return new Piece(words(text), Look.PLAIN);
    }

    private static Fact token() {
        return new Fact(new Fact.Label(words("TOKEN"), true), List.of(new Piece(words("••••••"), Look.PLAIN, Optional.empty(), Optional.of(new Secret("s3cr3t")))),
                JsonPath.ROOT.member("Env").index(0), new Fact.Copy.Entry());
    }

    private void tell(FactSection... sections) {
        onFx(() -> model.show(DOCUMENT.root(), List.of(sections)));
    }

    private static FactSection section(String title, Fact... facts) {
        return new FactSection(words(title), List.of(facts));
    }

    private boolean says(String text) {
        return texts(list).stream().anyMatch(each -> each.equals(text));
    }

    private static List<String> texts(Node node) {
        List<String> all = new ArrayList<>();
        collect(node, all);
        return all;
    }

    private static void collect(Node node, List<String> all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && node.getStyleClass().contains("fact-text")) {
            all.add(text.getText());
        } else if (node instanceof Label label) {
            all.add(label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private String path() {
        return ((Label) stage.getScene().lookup("#facts-path")).getText();
    }

    @Test
    void arrowsWalkOverFactsAndPassTitles() {
        tell(section("ONE", fact("a", piece("1"))), section("TWO", fact("b", piece("2"))));
        onFx(list::requestFocus);
        assertEquals("$", onFx(this::path));
        robot.type(KeyCode.DOWN);
        await("first", () -> path().equals("$.a"));
        robot.type(KeyCode.DOWN);
        await("second, over the title", () -> path().equals("$.b"));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.UP);
        await("back", () -> path().equals("$.a"));
        robot.type(KeyCode.END);
        await("the last", () -> path().equals("$.b"));
        robot.type(KeyCode.HOME);
        await("a title is no fact", () -> path().equals("$.a"));
    }

    @Test
    void keysCopyFollowAndReveal() {
        tell(section("ONE", fact("a", piece("one").to(new Piece.Target.OfPage(URI.create("http://localhost")))), token()));
        onFx(list::requestFocus);
        robot.type(KeyCode.DOWN);
        await("first", () -> path().equals("$.a"));
        robot.type(KeyCode.ENTER);
        await("followed", () -> done.equals(List.of("open")));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        await("copied", () -> done.contains("copy one"));
        robot.type(KeyCode.DOWN);
        await("the secret", () -> path().equals("$.Env[0]"));
        assertTrue(onFx(() -> says("••••••")));
        robot.type(KeyCode.ENTER);
        await("open", () -> says("s3cr3t") && says("hide"));
        onFx(() -> delay.pass(JsonRevealed.TIME));
        await("hidden again", () -> says("••••••") && says("reveal"));
        assertFalse(onFx(() -> says("s3cr3t")));
    }

    @Test
    void theFooterCopiesAndShowsThePlace() {
        tell(section("ONE", fact("a", piece("one"))));
        assertTrue(onFx(() -> stage.getScene().lookup("#facts-copy-value").isDisabled()));
        onFx(() -> model.select(1));
        robot.clickOn("#facts-copy-value");
        robot.clickOn("#facts-show-place");
        await("done", () -> done.equals(List.of("copy one", "place $.a")));
    }

    @Test
    void aClickOnALinkFollowsItAndOnRevealReveals() {
        tell(section("ONE", fact("a", piece("one").to(new Piece.Target.OfPage(URI.create("http://localhost")))), token()));
        await("shown", () -> says("reveal"));
        robot.clickOn(() -> text("one"));
        await("followed", () -> done.equals(List.of("open")));
        robot.clickOn(() -> text("reveal"));
        await("open", () -> says("s3cr3t"));
    }

    private Node text(String text) {
        return onFx(() -> list.lookupAll(".fact-text").stream()
                .filter(node -> node instanceof Text each && each.getText().equals(text) && LaidOutRobot.inSight(node)).findFirst().orElseThrow());
    }

    @Test
    void whileFactsChangeThePlaceInTheListStays() {
        List<Fact> facts = IntStream.range(0, 100).mapToObj(i -> fact("n" + i, piece("v" + i))).toList();
        tell(new FactSection(words("MANY"), facts));
        onFx(() -> list.scrollTo(60));
        await("far down", () -> says("v62"));
        double before = onFx(() -> place("v62"));
        List<Fact> newer = new ArrayList<>(facts);
        newer.set(61, fact("n61", piece("other")));
        tell(new FactSection(words("MANY"), newer));
        await("changed", () -> says("other"));
        assertEquals(before, onFx(() -> place("v62")), 0.5);
        tell(new FactSection(words("MANY"), facts), section("MORE", fact("x", piece("y"))));
        await("changed back", () -> says("v61"));
        assertEquals(before, onFx(() -> place("v62")), 0.5);
    }

    private double place(String text) {
        list.layout();
        return text(text).localToScene(0, 0).getY();
    }

    @Test
    void aLongValueTakesLinesAndALongNameALineOfItsOwn() {
        tell(section("ONE", fact("a", piece("short")), fact("b", piece("word ".repeat(40))), fact("com.docker.compose.project.config_files", piece("c"))));
        await("shown", () -> says("c"));
        assertTrue(onFx(() -> height("word ".repeat(40))) > onFx(() -> height("short")) * 2);
        Node name = onFx(() -> list.lookupAll(".label").stream().filter(node -> node instanceof Label label && label.getText().startsWith("com.")).findFirst().orElseThrow());
        assertTrue(onFx(() -> name.localToScene(name.getLayoutBounds()).getMaxY() <= text("c").localToScene(text("c").getLayoutBounds()).getMinY() + 2), "below its name");
    }

    private double height(String text) {
        return text(text).getParent().getLayoutBounds().getHeight();
    }

    @Test
    void agesStayTrue() {
        tell(section("ONE", fact("a", new Piece(Message.of("summary.ago", now.get().minusSeconds(59)), Look.DIM))));
        await("now", () -> says("59 s ago"));
        now.set(now.get().plusSeconds(2));
        onFx(() -> delay.pass(Duration.ofSeconds(2)));
        await("a minute", () -> says("1 min ago"));
    }
}
