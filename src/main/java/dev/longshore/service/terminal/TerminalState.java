package dev.longshore.service.terminal;

import dev.longshore.domain.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** How a terminal stands. What was shown stays in all of them. */
public sealed interface TerminalState {

    /** Being opened. */
    record Starting() implements TerminalState { }

    /** What is typed is sent. */
    record Running(Instant since) implements TerminalState { }

    /** The container is paused: nothing is sent, for an engine would keep it and run it later. */
    record Paused(Instant since) implements TerminalState { }

    /** The connection ended, and what ran there goes on. */
    record Detached(Why why) implements TerminalState {

        /** ASKED: by {@link TerminalSession#detach}. KEYS: the keys that detach were typed, or the engine let go. TOO_MUCH: more came than could be shown. */
        public enum Why { ASKED, KEYS, TOO_MUCH }
    }

    /** @param exitCode empty where the engine does not say */
    record Ended(OptionalInt exitCode, Duration ran) implements TerminalState { }

    /** The container has no shell. */
    record NoShell() implements TerminalState { }

    /** There is no such program in the container. @param text the engine's words */
    record NoSuchCommand(String text) implements TerminalState { }

    /** There is no such user in the container. @param text the engine's words */
    record NoSuchUser(String text) implements TerminalState { }

    /** There is no such folder in the container. @param text the engine's words */
    record NoSuchDirectory(String text) implements TerminalState { }

    /** The container ended, or does not run. Once it runs, it can be opened again. @param exitCode of the container; empty where it is not known */
    record WithContainer(OptionalInt exitCode) implements TerminalState { }

    /** The engine does not answer any more. */
    record Lost(Failure failure) implements TerminalState { }

    record Failed(Failure failure) implements TerminalState { }

    /** Closed for good. */
    record Closed() implements TerminalState { }

    /** Whether it is connected, or about to be. */
    default boolean open() {
        return this instanceof Starting || this instanceof Running || this instanceof Paused;
    }

    /** Whether {@link TerminalSession#openAgain} can be of use. */
    default boolean over() {
        return !open() && !(this instanceof Closed);
    }
}
