package dev.longshore.ui.dialog;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Window;

/** Opens {@link Form}s in windows over the app's own. */
public final class FormWindow {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BUTTON = 50;

    private final Theme theme;
    private final Supplier<Messages> messages;
    private final Supplier<Window> owner;

    public FormWindow(Theme theme, Supplier<Messages> messages, Supplier<Window> owner) {
        this.theme = theme;
        this.messages = messages;
        this.owner = owner;
    }

    /** The language that a form is to be built in. */
    public Messages messages() {
        return messages.get();
    }

    /** The window that forms lie over. */
    public Window owner() {
        return owner.get();
    }

    /** Gives the window of a feature's own the look of the app, now and after each change. */
    public void style(Scene scene) {
        theme.apply(scene);
    }

    public void open(Form form) {
        Button verb = new Button();
        verb.setMnemonicParsing(false);
        verb.setMinWidth(Button.USE_PREF_SIZE);
        verb.textProperty().bind(form.verb().map(label -> shown(label, LONGEST_BUTTON)));
        verb.disableProperty().bind(form.invalid());
        Button cancel = new Button(shown(form.cancel(), LONGEST_BUTTON));
        DialogWindow<Boolean> window = new DialogWindow<>(owner.get(), theme, shown(form.title(), LONGEST_TITLE), cancel, verb, form.content(), () -> true);
        window.onVerb(() -> form.submit(window::close));
        window.resizable();
        window.tags(form.titleTags());
        form.opens(verb::fire);
        form.besideButtons().ifPresent(window::besideButtons);
        CompletionStage<Optional<Boolean>> answer = form.destructive() ? window.ask(form.first()) : window.fill(form.first());
        answer.thenAccept((Optional<Boolean> closed) -> form.closed());
    }

    private String shown(Message message, int longest) {
        return PlainText.visible(messages.get().text(message), longest);
    }
}
