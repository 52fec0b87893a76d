package dev.longshore.engine.stream;

import java.util.function.Consumer;

/**
 * What becomes of records that come faster than they are used. It is said where a stream is opened: {@link #hold} for what must not be
 * lost, {@link #coalesce} for what only tells that something changed, a {@link Backlog} for what grows old.
 */
@FunctionalInterface
public interface BackPressure<T> {

    /** Takes a record from the thread that reads the stream. */
    void put(T record);

    /** The stream is read no further while the consumer uses a record: the engine waits, and nothing is lost. */
    static <T> BackPressure<T> hold(Consumer<T> consumer) {
        return consumer::accept;
    }

    /**
     * Each record is merged at once into what the consumer has noted already, so the reader never lags: an engine drops events that are
     * not read soon.
     *
     * @param merge must not wait for anybody
     */
    static <T> BackPressure<T> coalesce(Consumer<T> merge) {
        return merge::accept;
    }
}
