package dev.longshore.ui.module;

import dev.longshore.ui.base.Command;
import java.util.List;

/** What a page offers while it is empty: the next step. @param pageId of the page */
public record EmptyPageCommand(String id, String pageId, int weight, Command command) implements Contribution {

    /** The commands for a page, in their order. */
    public static List<Command> of(String pageId, Contributions all) {
        return all.list(EmptyPageCommand.class, each -> each.pageId().equals(pageId)).stream().map(EmptyPageCommand::command).toList();
    }
}
