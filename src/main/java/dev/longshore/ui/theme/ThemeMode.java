package dev.longshore.ui.theme;

/** Which theme the user wants. */
public enum ThemeMode { SYSTEM, LIGHT, DARK }
