package dev.longshore.ui.theme;

/** How high the rows of tables are. */
public enum Density {
    COMFORTABLE, COMPACT
}
