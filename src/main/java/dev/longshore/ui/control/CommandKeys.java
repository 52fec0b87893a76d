package dev.longshore.ui.control;

import dev.longshore.ui.base.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Runs commands by their shortcuts while the keyboard is in a part of the window, but never while text is typed. Where several
 * commands share a shortcut, as Start and Stop do, the first that can run does.
 */
public final class CommandKeys {

    private final Map<KeyCombination, List<Command>> byKey = new LinkedHashMap<>();

    private CommandKeys(List<Command> commands) {
        commands.stream().filter(command -> !command.shortcut().isEmpty())
                .forEach(command -> byKey.computeIfAbsent(KeyCombination.valueOf(command.shortcut()), key -> new ArrayList<>()).add(command));
    }

    /** Listens on {@code part} and everything in it. */
    public static void install(Node part, List<Command> commands) {
        CommandKeys keys = new CommandKeys(commands);
        part.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    /** A key that is held comes again and again until the dialog that it opened has the keyboard: it must not open a second one. */
    private static boolean asks(Node node) {
        return node.getScene() != null && Window.getWindows().stream().anyMatch(window -> window instanceof Stage stage && stage.isShowing()
                && stage.getModality() != Modality.NONE && stage.getOwner() == node.getScene().getWindow());
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.getTarget() instanceof Node node && asks(node)) {
            return;
        }
        byKey.forEach((key, commands) -> {
            if (!event.isConsumed() && key.match(event)) {
                event.consume();
                commands.stream().filter(Command::enabled).findFirst().ifPresent(Command::run);
            }
        });
    }
}
