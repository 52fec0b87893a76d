package dev.longshore.domain.terminal.input;

/** What a button did. */
public enum MouseAction { PRESS, RELEASE, MOVE }
