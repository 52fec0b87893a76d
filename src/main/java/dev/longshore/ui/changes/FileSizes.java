package dev.longshore.ui.changes;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The sizes of the files in sight, asked for a few at a time. FX thread only. */
final class FileSizes {

    private static final int AT_ONCE = 4;

    /** Of those that were in sight only the latest are still worth a request. */
    private static final int MOST_WAITING = 100;

    private final Function<String, CompletableFuture<OptionalLong>> ask;
    private final Executor ui;
    private final Map<String, OptionalLong> known = new HashMap<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private long round;

    FileSizes(Function<String, CompletableFuture<OptionalLong>> ask, Executor ui) {
        this.ask = ask;
        this.ui = ui;
    }

    /** Counts up whenever another size is known. */
    ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    /** What is known of a path in sight; it is asked for where nothing is. */
    OptionalLong of(String path) {
        OptionalLong size = known.get(path);
        if (size == null && !open.contains(path)) {
            waiting.remove(path);
            waiting.add(path);
            if (waiting.size() > MOST_WAITING) {
                waiting.remove(waiting.iterator().next());
            }
            next();
        }
        return size == null ? OptionalLong.empty() : size;
    }

    /** The files may have other sizes by now, or nobody looks any more. */
    void forget() {
        round++;
        known.clear();
        waiting.clear();
        open.clear();
    }

    private void next() {
        while (open.size() < AT_ONCE && !waiting.isEmpty()) {
            String path = waiting.iterator().next();
            waiting.remove(path);
            open.add(path);
            long asked = round;
            ask.apply(path).whenCompleteAsync((size, failed) -> {
                if (asked == round) {
                    answered(path, failed == null ? size
                            : OptionalLong.empty());   // one that cannot be had stays unknown, as that of a folder
                }
            }, ui);
        }
    }

    private void answered(String path, OptionalLong size) {
        open.remove(path);
        known.put(path, size);
        version.set(version.get() + 1);
        next();
    }
}
