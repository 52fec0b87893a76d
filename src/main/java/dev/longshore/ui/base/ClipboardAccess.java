package dev.longshore.ui.base;

/** Where copies go. FX thread only. */
@FunctionalInterface
public interface ClipboardAccess {

    void put(String text);
}
