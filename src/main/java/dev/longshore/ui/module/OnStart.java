package dev.longshore.ui.module;

/** What begins once the window shows. */
public record OnStart(String id, int weight, Action action) implements Contribution {

    @FunctionalInterface
    public interface Action {

        /** @param attended whether somebody sits before the window */
        void start(boolean attended);
    }
}
