package dev.longshore.ui.dialog;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.SshPrompt;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The dialogs as windows over the app's own. */
public final class FxDialogs implements Dialogs {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BUTTON = 50;

    private final Theme theme;
    private final Supplier<Messages> messages;
    private final Supplier<Window> owner;

    /**
     * @param messages in the language of the moment
     * @param owner    the window that a dialog blocks; asked for each dialog
     */
    public FxDialogs(Theme theme, Supplier<Messages> messages, Supplier<Window> owner) {
        this.theme = theme;
        this.messages = messages;
        this.owner = owner;
    }

    @Override
    public CompletionStage<Optional<Confirmed>> confirm(Confirmation confirmation) {
        ConfirmationForm form = new ConfirmationForm(confirmation, messages.get());
        Button verb = button(confirmation.verb());
        verb.disableProperty().bind(form.incomplete());
        return this.<Confirmed>window(confirmation.title(), verb, form.node(), form::confirmed).ask(form.first());
    }

    @Override
    public CompletionStage<Optional<String>> prompt(Prompt prompt) {
        PromptForm form = new PromptForm(prompt, messages.get());
        Button verb = button(prompt.verb());
        verb.disableProperty().bind(form.invalid());
        return window(prompt.title(), verb, form.node(), form::value).fill(form.field());
    }

    @Override
    public CompletableFuture<Optional<char[]>> ssh(SshAsk question) {
        return switch (question.prompt()) {
            case SshPrompt.HostKey key -> sshWindow(question, "dialog.ssh.key.title", "dialog.ssh.key.verb", new SshKeyForm(question.host(), key, messages.get()).node());
            case SshPrompt.Confirm(String text) -> sshWindow(question, "dialog.ssh.title", "dialog.ssh.confirm.verb", sshWords(question, text));
            case SshPrompt.Notice(String text) -> notice(question, text);
            case SshPrompt.Passphrase _, SshPrompt.Password _, SshPrompt.Secret _ -> secret(question);
        };
    }

    private CompletableFuture<Optional<char[]>> secret(SshAsk question) {
        SshSecretForm form = new SshSecretForm(question, messages.get());
        Button verb = button(Message.of("dialog.ssh.verb"));
        verb.disableProperty().bind(form.empty());
        DialogWindow<char[]> window = window(Message.of("dialog.ssh.title", question.host().name()), verb, form.node(), form::taken);
        CompletableFuture<Optional<char[]>> given = closedWhenCancelled(window, window.fill(form.field()));
        given.whenComplete((secret, cancelled) -> form.field().clear());
        return given;
    }

    private CompletableFuture<Optional<char[]>> sshWindow(SshAsk question, String title, String verb, Node content) {
        DialogWindow<char[]> window = window(Message.of(title, question.host().name()), button(Message.of(verb)), content, () -> new char[0]);
        return closedWhenCancelled(window, window.ask(null));
    }

    /** To hide it takes nothing back: ssh waits for what the notice says. */
    private CompletableFuture<Optional<char[]>> notice(SshAsk question, String text) {
        Button hide = button(Message.of("dialog.ssh.notice.verb"));
        DialogWindow<char[]> window = window(Message.of("dialog.ssh.title", question.host().name()), hide, sshWords(question, text), () -> new char[0]);
        return closedWhenCancelled(window, window.fill(hide));
    }

    private Node sshWords(SshAsk question, String text) {
        Label words = WrappedLabel.of(PlainText.multiLine(text.strip()));
        words.setId("ssh-words");
        return new VBox(10, HostLine.of(question.host(), messages.get()), words);
    }

    private static <T> CompletableFuture<Optional<T>> closedWhenCancelled(DialogWindow<T> window, CompletionStage<Optional<T>> answer) {
        CompletableFuture<Optional<T>> given = answer.toCompletableFuture();
        given.whenComplete((value, cancelled) -> window.close());
        return given;
    }

    private <T> DialogWindow<T> window(Message title, Button verb, Node content, Supplier<T> answer) {
        return new DialogWindow<>(owner.get(), theme, shown(title, LONGEST_TITLE), button(Message.of("dialog.cancel")), verb, content, answer);
    }

    /** Names in it are an engine's: they must not steer the line, nor push the buttons off the screen. */
    private String shown(Message message, int longest) {
        return PlainText.visible(messages.get().text(message), longest);
    }

    private Button button(Message label) {
        Button button = new Button(shown(label, LONGEST_BUTTON));
        button.setMnemonicParsing(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
