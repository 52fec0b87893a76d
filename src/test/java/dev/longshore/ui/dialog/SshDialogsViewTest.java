package dev.longshore.ui.dialog;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.SshPrompt;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.dialog.Dialogs.SshAsk;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ssh's questions as a user meets them. */
@ExtendWith(FxExtension.class)
class SshDialogsViewTest {

    private static final Host HOST = new Host(new HostId("b"), "build", new Endpoint.Ssh("ci", "build.example", 2222, ""), Host.Origin.USER);
    private static final String FINGERPRINT = "SHA256:KSoKixbfFW3bORPMoVkxX4n/CBf5/ckwHjWLeUqrZXQ";
    private static final SshPrompt.HostKey KEY = new SshPrompt.HostKey("[build.example]:2222 ([192.0.2.7]:2222)", "ED25519", FINGERPRINT, "", "all of it");
    private static final SshPrompt PASSPHRASE = new SshPrompt.Passphrase("/home/ci/.ssh/id_ed25519", "Enter passphrase for key '/home/ci/.ssh/id_ed25519': ");

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

    private CompletableFuture<Optional<char[]>> ask(SshPrompt prompt, boolean again) {
        return onFx(() -> dialogs.ssh(new SshAsk(HOST, prompt, again)));
    }

    private static Optional<char[]> given(CompletableFuture<Optional<char[]>> answer) {
        Waiting.until("answered", answer::isDone);
        return answer.join();
    }

    private void awaitFocus(String node) {
        await(node + " has the focus", () -> robot.lookup(node).tryQuery().filter(found -> found.isFocused()).isPresent());
        robot.targetWindow(robot.lookup(node).query().getScene().getWindow());
    }

    private String text(String node) {
        return onFx(() -> robot.lookup(node).query() instanceof TextInputControl field ? field.getText() : ((Labeled) robot.lookup(node).query()).getText());
    }

    @Test
    void aKeyIsShownAndNotTrustedByEnter() {
        CompletableFuture<Optional<char[]>> answer = ask(KEY, false);
        awaitFocus("#dialog-cancel");
        assertEquals(FINGERPRINT, text("#ssh-fingerprint"));
        assertEquals("build · ssh://ci@build.example:2222", text("#dialog-host"));
        assertTrue(text("#ssh-explanation").contains("[build.example]:2222"));
        robot.type(KeyCode.ENTER);
        assertTrue(given(answer).isEmpty());
    }

    @Test
    void aKeyIsTrustedByItsVerbAlone() {
        CompletableFuture<Optional<char[]>> answer = ask(KEY, false);
        awaitFocus("#dialog-cancel");
        assertEquals("Trust this key", text("#dialog-verb"));
        robot.type(KeyCode.TAB);
        awaitFocus("#dialog-verb");
        robot.type(KeyCode.SPACE);
        assertTrue(given(answer).isPresent());
    }

    @Test
    void wordsThatAreNotUnderstoodAreShownInert() {
        ask(new SshPrompt.HostKey("", "", "", "", "strange\u001b[31m words\u202e"), false);
        awaitFocus("#dialog-cancel");
        assertEquals("strange\u241b[31m words[U+202E]", text("#ssh-words"));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aPassphraseIsMaskedAndTakenWithEnter() {
        CompletableFuture<Optional<char[]>> answer = ask(PASSPHRASE, false);
        awaitFocus("#ssh-secret");
        PasswordField field = robot.lookup("#ssh-secret").queryAs(PasswordField.class);
        assertTrue(onFx(() -> robot.lookup("#dialog-verb").query().isDisabled()));
        robot.write("horse");
        await("typed", () -> field.getText().equals("horse") && !robot.lookup("#dialog-verb").query().isDisabled());
        robot.type(KeyCode.ENTER);
        assertArrayEquals("horse".toCharArray(), given(answer).orElseThrow());
        assertEquals("", onFx(() -> field.getText()));
    }

    @Test
    void aWrongPassphraseIsSaidUntilAnotherIsTyped() {
        CompletableFuture<Optional<char[]>> answer = ask(PASSPHRASE, true);
        awaitFocus("#ssh-secret");
        assertEquals("That was not right. Try again.", text("#ssh-message"));
        robot.write("h");
        Labeled message = robot.lookup("#ssh-message").queryLabeled();
        await("no longer said", () -> message.getText().startsWith("Kept in memory"));
        robot.type(KeyCode.ESCAPE);
        assertTrue(given(answer).isEmpty());
    }

    @Test
    void aServersOwnQuestionIsShownAsItIsWithNoPromiseOfMemory() {
        ask(new SshPrompt.Secret("(ci@build) Code\u0007:\n"), false);
        awaitFocus("#ssh-secret");
        assertEquals("(ci@build) Code\u2407:", text("#ssh-label"));
        assertEquals("", text("#ssh-message"));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aQuestionNobodyWaitsForCloses() {
        CompletableFuture<Optional<char[]>> answer = ask(PASSPHRASE, false);
        awaitFocus("#ssh-secret");
        onFx(() -> answer.cancel(false));
        await("closed", () -> robot.lookup("#ssh-secret").tryQuery().isEmpty());
    }

    @Test
    void yesOrNoAndANotice() {
        CompletableFuture<Optional<char[]>> confirm = ask(new SshPrompt.Confirm("Allow use of key?"), false);
        awaitFocus("#dialog-cancel");
        robot.type(KeyCode.ENTER);
        assertFalse(given(confirm).isPresent());
        CompletableFuture<Optional<char[]>> notice = ask(new SshPrompt.Notice("Confirm user presence for key"), false);
        awaitFocus("#dialog-verb");
        robot.type(KeyCode.ENTER);
        assertTrue(given(notice).isPresent());
    }
}
