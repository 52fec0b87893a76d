package dev.longshore.domain;

/** Something that goes on until closed. Closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
