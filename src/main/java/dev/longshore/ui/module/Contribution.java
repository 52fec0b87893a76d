package dev.longshore.ui.module;

/** One thing that a module adds to the app. The type of the record is the slot; a new slot is a new record. */
public interface Contribution {

    /** Stable, and unique among the contributions of the same type. */
    String id();

    /** Orders the contributions of the same type: a lighter one comes first. */
    default int weight() {
        return 0;
    }
}
