package dev.longshore.ui.base;

/** Where copied text goes. */
public interface ClipboardAccess {
    void put(String text);
}
