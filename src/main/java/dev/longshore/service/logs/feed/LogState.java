package dev.longshore.service.logs.feed;

import dev.longshore.domain.Failure;

/** How the reading of a log stands. The words for it, and what can be done, are the ui's. */
public sealed interface LogState {

    /** What stands in the log is asked for. */
    record Reading() implements LogState { }

    /** All that stands in the log was given, and lines are given as they come. */
    record Following() implements LogState { }

    /** All that stands in the log was given; it goes on by itself. */
    record Waiting(Why why) implements LogState { }

    /** Nothing more comes. */
    record Ended(End end) implements LogState { }

    /**
     * The driver that takes what the container writes gives nothing back.
     *
     * @param driver as the container names it; empty where it does not
     */
    record NotKept(String driver, Failure failure) implements LogState { }

    /** It cannot be read; it is tried again when the container starts or the host comes back. */
    record Failed(Failure failure) implements LogState { }

    /** What is waited for. REMOVED: that a container of the same name is made. */
    enum Why { NOT_STARTED, STOPPED, REMOVED, HOST_LOST }

    /** RANGE: the wanted part was given whole. HOST_REMOVED: the app no longer knows the host. */
    enum End { RANGE, HOST_REMOVED }
}
