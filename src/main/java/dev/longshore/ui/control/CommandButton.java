package dev.longshore.ui.control;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** A command as a button. Where it cannot run, its accessible text says why. */
public final class CommandButton {

    private CommandButton() {
    }

    /** The button alone. */
    public static Button of(Command command, Messages messages) {
        String label = messages.text(command.key());
        Button button = new Button(label);
        button.setId(command.key().replace('.', '-'));
        button.setMnemonicParsing(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        if (!command.icon().isEmpty()) {
            button.setGraphic(Icons.of(command.icon()));
        }
        button.setTooltip(new Tooltip(label));
        button.setOnAction(click -> command.run());
        WhileShown.listen(button, () -> command.disabledReason().subscribe(reason -> {
            button.setDisable(reason.isPresent());
            button.setAccessibleText(text(label, reason, messages));
        }));
        return button;
    }

    /** In a frame whose tooltip says why it cannot run: a disabled button does not notice the mouse, so its own tooltip cannot. */
    public static StackPane explained(Command command, Messages messages) {
        StackPane frame = new StackPane(of(command, messages));
        frame.setMinWidth(StackPane.USE_PREF_SIZE);
        String label = messages.text(command.key());
        Tooltip why = new Tooltip();
        WhileShown.listen(frame, () -> command.disabledReason().subscribe(reason -> {
            why.setText(text(label, reason, messages));
            if (reason.isPresent()) {
                Tooltip.install(frame, why);
            } else {
                Tooltip.uninstall(frame, why);
            }
        }));
        return frame;
    }

    private static String text(String label, Optional<Message> reason, Messages messages) {
        return reason.map(why -> messages.text("control.menu.disabled", label, why)).orElse(label);
    }
}
