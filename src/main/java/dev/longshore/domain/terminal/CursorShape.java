package dev.longshore.domain.terminal;

/** What the cursor looks like. */
public enum CursorShape { BLOCK, UNDERLINE, BAR }
