package dev.longshore.ui.shell;

import dev.longshore.ui.base.Command;
import java.util.List;

/**
 * What the toolbar offers.
 *
 * @param buttons beside the filter
 * @param more    in the menu after them
 */
public record ToolbarCommands(List<Command> buttons, List<Command> more) {

    public ToolbarCommands {
        buttons = List.copyOf(buttons);
        more = List.copyOf(more);
    }
}
