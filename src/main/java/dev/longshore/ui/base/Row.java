package dev.longshore.ui.base;

/** One version of an object in a resource table. It never changes: what is different is another row of the same key. Read by any thread. */
public interface Row {

    /** The object's own id; objects of different hosts may share it. */
    String id();

    /** Matches rows over refreshes; unique within the table. */
    default String key() {
        return id();
    }
}
