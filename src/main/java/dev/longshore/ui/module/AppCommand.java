package dev.longshore.ui.module;

import dev.longshore.ui.base.Command;

/** A command that needs no selection. Its shortcut works in the whole window. */
public record AppCommand(String id, Slot slot, int weight, Command command) implements Contribution {

    /** A button of the toolbar, an item of the menu after them, or no place at all: only the shortcut and the palette reach it. */
    public enum Slot { BUTTON, MORE, HIDDEN }
}
