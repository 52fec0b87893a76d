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

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
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
