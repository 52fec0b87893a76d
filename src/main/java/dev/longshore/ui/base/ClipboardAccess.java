package dev.longshore.ui.base;

/** Where copies go. FX thread only. */
@FunctionalInterface
public interface ClipboardAccess {

    void put(String text);

    /** Puts what is secret. A clipboard that outlives what is done with it takes it back after a minute. */
    default void putSecret(String text) {
        put(text);
    }
}
