package dev.longshore.ui.dialog;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
