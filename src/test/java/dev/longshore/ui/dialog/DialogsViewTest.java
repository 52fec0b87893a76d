package dev.longshore.ui.dialog;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.dialog.Dialogs.Prompt;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class DialogsViewTest {

    private static final Message ANY = Message.of("app.name");
    private static final Host HOST = new Host(new HostId("h"), "local", new Endpoint.Unix(Path.of("/var/run/docker.sock")), Host.Origin.USER);

    private final LaidOutRobot robot = new LaidOutRobot();
    private Stage owner;
    private Dialogs dialogs;

    @BeforeEach
    void open() {
        onFx(() -> {
            owner = FxExtension.window(700, 600);
            dialogs = new FxDialogs(new Theme(ThemeMode.LIGHT), () -> new Messages(Locale.ENGLISH), () -> owner);
        });
    }

    @AfterEach
    void close() {
        onFx(() -> owner.hide());
    }

    @Test
    void enterDoesNotConfirmNotEvenOnTheVerb() {
        var first = ask(() -> dialogs.confirm(confirmation(3)));
        awaitFocus("#dialog-cancel");
        robot.type(KeyCode.ENTER);
        assertEquals(Optional.empty(), answer(first));
        var second = ask(() -> dialogs.confirm(confirmation(3)));
        awaitFocus("#dialog-cancel");
        robot.type(KeyCode.TAB);
        awaitFocus("#dialog-verb");
        robot.type(KeyCode.ENTER);
        assertEquals(Optional.empty(), answer(second));
    }

    @Test
    void enterOnABoxIsCancelToo() {
        var options = List.of(new Option("volumes", ANY, false));
        var answer = ask(() -> dialogs.confirm(new Confirmation(ANY, HOST, List.of(new Item("a", ANY)), Optional.empty(), ANY, options, Optional.empty())));
        awaitFocus("#dialog-cancel");
        onFx(() -> find("#option-volumes").requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(Optional.empty(), answer(answer));
    }

    @Test
    void spaceOnTheVerbConfirms() {
        var answer = ask(() -> dialogs.confirm(confirmation(1)));
        awaitFocus("#dialog-cancel");
        robot.type(KeyCode.TAB);
        awaitFocus("#dialog-verb");
        robot.type(KeyCode.SPACE);
        assertEquals(Optional.of(new Confirmed(List.of(), Optional.empty())), answer(answer));
    }

    @Test
    void escapeCancels() {
        var answer = ask(() -> dialogs.confirm(confirmation(1)));
        awaitFocus("#dialog-cancel");
        robot.type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), answer(answer));
    }

    @Test
    void fortyObjectsScrollAndAreCounted() {
        var answer = ask(() -> dialogs.confirm(confirmation(40)));
        awaitFocus("#dialog-cancel");
        ScrollPane objects = find("#dialog-objects");
        assertEquals("40 objects", this.<Label>find("#dialog-count").getText());
        assertTrue(onFx(() -> objects.getHeight() < objects.getContent().getBoundsInLocal().getHeight() / 3));
        assertEquals("local · unix:///var/run/docker.sock", this.<Label>find("#dialog-host").getText());
        robot.clickOn("#dialog-verb");
        assertTrue(answer(answer).isPresent());
    }

    @Test
    void aRequiredOptionMustBeTicked() {
        var options = List.of(new Option("volumes", ANY, false), new Option("sure", ANY, true));
        var answer = ask(() -> dialogs.confirm(new Confirmation(ANY, HOST, List.of(new Item("a", ANY)), Optional.of(ANY), ANY, options, Optional.empty())));
        awaitFocus("#dialog-cancel");
        Button verb = find("#dialog-verb");
        assertTrue(verb.isDisabled());
        robot.clickOn("#option-sure");
        await("enabled", () -> !verb.isDisabled());
        robot.clickOn("#dialog-verb");
        assertEquals(Optional.of(new Confirmed(List.of("sure"), Optional.empty())), answer(answer));
    }

    @Test
    void theNameOfEachProductionHostMustBeTyped() {
        Host nas = new Host(new HostId("nas"), "nas", HOST.endpoint(), Host.Origin.USER, new HostMarks(HostColour.RED, false, true));
        Host pi = new Host(new HostId("pi"), "pi", HOST.endpoint(), Host.Origin.USER, new HostMarks(HostColour.NONE, false, true));
        Confirmation question = new Confirmation(ANY, List.of(HOST, nas, pi), List.of(new Item("a", ANY, HOST.id()), new Item("b", ANY, nas.id()),
                new Item("c", ANY, pi.id())), Optional.empty(), ANY, List.of(), Optional.empty());
        var answer = ask(() -> dialogs.confirm(question));
        awaitFocus("#dialog-typed");
        Button verb = find("#dialog-verb");
        assertTrue(verb.isDisabled());
        robot.write("NAS");
        TextField first = find("#dialog-typed");
        await("typed", () -> first.getText().equals("NAS"));
        assertTrue(verb.isDisabled(), "letter for letter");
        onFx(() -> {
            first.setText("nas");
            return null;
        });
        assertTrue(verb.isDisabled(), "the other host's too");
        robot.clickOn("#dialog-typed-2").write("pi");
        await("enabled", () -> !verb.isDisabled());
        assertEquals("3 objects", this.<Label>find("#dialog-count").getText());
        assertTrue(robot.lookup("#dialog-host-3").tryQuery().isPresent());
        robot.clickOn("#dialog-verb");
        assertTrue(answer(answer).isPresent());
    }

    @Test
    void enterDoesNotConfirmThoughTheNameIsTyped() {
        Host nas = new Host(new HostId("nas"), "nas", HOST.endpoint(), Host.Origin.USER, new HostMarks(HostColour.RED, false, true));
        var answer = ask(() -> dialogs.confirm(new Confirmation(ANY, nas, List.of(new Item("a", ANY)), Optional.empty(), ANY, List.of(), Optional.empty())));
        awaitFocus("#dialog-typed");
        robot.write("nas");
        Button verb = find("#dialog-verb");
        await("enabled", () -> !verb.isDisabled());
        robot.type(KeyCode.ENTER);
        assertEquals(Optional.empty(), answer(answer));
    }

    @Test
    void namesFromOutsideCannotBreakTheLine() {
        var answer = ask(() -> dialogs.confirm(new Confirmation(ANY, HOST, List.of(new Item("a\nb\u202e", ANY)), Optional.empty(), ANY, List.of(), Optional.empty())));
        awaitFocus("#dialog-cancel");
        assertTrue(robot.lookup("a␊b" + dev.longshore.domain.PlainText.visible("\u202e")).tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), answer(answer));
    }

    @Test
    void aPromptSubmitsByEnterOnlyWhatIsValid() {
        var answer = ask(() -> dialogs.prompt(new Prompt(ANY, ANY, "web-1", ANY,
                text -> text.contains("!") ? Optional.of(Message.of("dialog.host.name.taken")) : Optional.empty())));
        awaitFocus("#dialog-field");
        robot.write("a!");
        Label message = find("#dialog-message");
        await("told", () -> message.getText().equals("Another host has this name."));
        robot.type(KeyCode.ENTER);
        assertFalse(answer.isDone());
        robot.type(KeyCode.BACK_SPACE);
        await("valid", () -> message.getText().isEmpty());
        robot.type(KeyCode.ENTER);
        assertEquals(Optional.of("a"), answer(answer), "what was there is selected and typed over");
    }

    @Test
    void aPromptCanBeCancelled() {
        var answer = ask(() -> dialogs.prompt(new Prompt(ANY, ANY, "web-1", ANY, text -> Optional.empty())));
        awaitFocus("#dialog-field");
        robot.type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), answer(answer));
    }

    @Test
    void aPickerIsChosenByKeyboardAndComesWithTheVerb() {
        Confirmation question = new Confirmation(ANY, HOST, List.of(new Item("a", ANY)), Optional.empty(), ANY, List.of(),
                Optional.of(new Dialogs.Picker(ANY, List.of("SIGKILL", "SIGTERM"), "SIGKILL")));
        var answer = ask(() -> dialogs.confirm(question));
        awaitFocus("#dialog-cancel");
        ChoiceBox<String> picker = find("#dialog-picker");
        assertEquals("SIGKILL", FxExtension.onFx(picker::getValue));
        FxExtension.onFx(() -> picker.requestFocus());
        awaitFocus("#dialog-picker");
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER);
        FxExtension.await("picked, the popup gone", () -> "SIGTERM".equals(picker.getValue()) && !picker.isShowing());
        robot.clickOn("#dialog-verb");
        assertEquals(Optional.of(new Confirmed(List.of(), Optional.of("SIGTERM"))), answer(answer));
    }

    @Test
    void aNameIsTypedWhereTheQuestionAsksForIt() {
        Confirmation question = new Confirmation(ANY, List.of(HOST), List.of(), Optional.of(ANY), ANY, List.of(), Optional.empty(), true);
        var answer = ask(() -> dialogs.confirm(question));
        awaitFocus("#dialog-typed");
        assertEquals("Type “local” to go on:", find("#dialog-typed").getAccessibleText(), "it is not marked production");
        Button verb = find("#dialog-verb");
        assertTrue(verb.isDisabled());
        robot.write("local");
        await("typed", () -> !verb.isDisabled());
        robot.clickOn("#dialog-verb");
        assertEquals(Optional.of(new Confirmed(List.of(), Optional.empty())), answer(answer));
    }

    @Test
    void whatGoesWithABoxIsListedAndItsWordIsTyped() {
        var extra = new Dialogs.Extra(ANY, List.of(new Item("db", ANY), new Item("web-1", ANY)), "shop/web:1");
        var options = List.of(new Option("containers", ANY, true, Optional.of(extra)));
        var answer = ask(() -> dialogs.confirm(new Confirmation(ANY, HOST, List.of(new Item("a", ANY)), Optional.empty(), ANY, options, Optional.empty())));
        awaitFocus("#dialog-cancel");
        Button verb = find("#dialog-verb");
        TextField word = find("#option-containers-typed");
        assertTrue(robot.lookup("web-1").tryQuery().isPresent());
        assertTrue(verb.isDisabled() && word.isDisabled());
        robot.clickOn("#option-containers");
        await("to be typed", () -> !word.isDisabled());
        assertTrue(verb.isDisabled());
        robot.clickOn("#option-containers-typed").write("shop/web:");
        await("typed", () -> word.getText().equals("shop/web:"));
        assertTrue(verb.isDisabled(), "letter for letter");
        robot.write("1");
        await("enabled", () -> !verb.isDisabled());
        robot.clickOn("#option-containers");
        await("taken back", verb::isDisabled);
        robot.clickOn("#option-containers");
        await("enabled again", () -> !verb.isDisabled());
        robot.clickOn("#dialog-verb");
        assertEquals(Optional.of(new Confirmed(List.of("containers"), Optional.empty())), answer(answer));
    }

    @Test
    void aBoxThatIsNotRequiredNeedsItsWordOnlyWhereItIsTicked() {
        var options = List.of(new Option("containers", ANY, false, Optional.of(new Dialogs.Extra(ANY, List.of(new Item("db", ANY)), "remove"))));
        var answer = ask(() -> dialogs.confirm(new Confirmation(ANY, HOST, List.of(new Item("a", ANY)), Optional.empty(), ANY, options, Optional.empty())));
        awaitFocus("#dialog-cancel");
        Button verb = find("#dialog-verb");
        assertFalse(verb.isDisabled());
        robot.clickOn("#option-containers");
        await("the word is missing", verb::isDisabled);
        robot.clickOn("#option-containers-typed").write("remove").type(KeyCode.ENTER);
        assertEquals(Optional.empty(), answer(answer), "Enter is Cancel");
    }

    private static Confirmation confirmation(int objects) {
        return new Confirmation(ANY, HOST,
                IntStream.range(0, objects).mapToObj(i -> new Item("web-" + i, ANY)).toList(), Optional.empty(), ANY, List.of(), Optional.empty());
    }

    private static <T> CompletableFuture<Optional<T>> ask(Callable<CompletionStage<Optional<T>>> question) {
        return onFx(question).toCompletableFuture();
    }

    private static <T> Optional<T> answer(CompletableFuture<Optional<T>> answer) {
        Waiting.until("answered", answer::isDone);
        return answer.join();
    }

    private void awaitFocus(String id) {
        await("focus on " + id, () -> robot.lookup(id).tryQuery().map(Node::isFocused).orElse(false));
        robot.targetWindow(find(id).getScene().getWindow());
    }

    private <N extends Node> N find(String id) {
        return robot.lookup(id).query();
    }
}
