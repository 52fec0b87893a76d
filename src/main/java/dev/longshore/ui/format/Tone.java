package dev.longshore.ui.format;

/** What a state means to its reader; each has its colours in the theme. */
public enum Tone { GOOD, WARN, BAD, NEUTRAL }
