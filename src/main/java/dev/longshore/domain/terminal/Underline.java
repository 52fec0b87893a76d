package dev.longshore.domain.terminal;

/** The kinds of underline, in the order of their numbers in {@code CSI 4:n m}. */
public enum Underline { NONE, SINGLE, DOUBLE, CURLY, DOTTED, DASHED }
