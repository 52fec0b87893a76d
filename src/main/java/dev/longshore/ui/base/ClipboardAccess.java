package dev.longshore.ui.base;

/** Where copies go, and where they come from. FX thread only. */
@FunctionalInterface
public interface ClipboardAccess {

    void put(String text);

    /** What text is there now; empty for none, and where it cannot be read. */
    default String text() {
        return "";
    }

    /** Puts what is secret. A clipboard that outlives what is done with it takes it back after a minute. */
    default void putSecret(String text) {
        put(text);
    }
}
