package dev.longshore.ui.base;

import dev.longshore.ui.base.PaletteEntry.Words;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Optional;

/** Commands as the palette shows them: as they stand now, with the same label, icon and shortcut as anywhere. */
public final class CommandEntries {

    private CommandEntries() {
    }

    /** @param detail where they belong, or an empty string */
    public static List<PaletteEntry> of(List<Command> commands, String detail, Messages messages) {
        return commands.stream().map(command -> of(command, detail, messages)).toList();
    }

    /** Out of a submenu, the label alone would be that of another command. */
    private static String title(Command command, Messages messages) {
        String label = messages.text(command.key());
        return command.submenu().isEmpty() ? label : messages.text("palette.of-submenu", messages.text(command.submenu()), label);
    }

    private static PaletteEntry of(Command command, String detail, Messages messages) {
        Optional<String> disabled = command.disabledReason().get().map(messages::text);
        return new PaletteEntry("command/" + (command.submenu().isEmpty() ? "" : command.submenu() + "/") + command.key(), Optional.empty(),
                new Words(title(command, messages), detail, command.icon(), command.shortcut(), command.call()), disabled, command::run);
    }
}
