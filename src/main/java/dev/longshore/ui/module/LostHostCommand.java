package dev.longshore.ui.module;

import dev.longshore.ui.base.Command;

/** What can be done for the chosen host while it is lost; the banner shows it where it can run. */
public record LostHostCommand(String id, int weight, Command command) implements Contribution {
}
