package dev.longshore.ui.module;

import dev.longshore.ui.base.Command;

/** What a page offers while it is empty: the next step. @param pageId of the page */
public record EmptyPageCommand(String id, String pageId, int weight, Command command) implements Contribution {
}
