package dev.longshore.ui.control;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A command as a button; where it cannot run, the tooltip of its surroundings cannot say why, so the accessible text does. */
public final class CommandButton {

    private CommandButton() {
    }

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
            button.setAccessibleText(reason.map(why -> label + " — " + messages.text(why)).orElse(label));
        }));
        return button;
    }
}
