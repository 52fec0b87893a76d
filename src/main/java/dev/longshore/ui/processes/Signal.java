package dev.longshore.ui.processes;

import java.util.Locale;

/** A signal that a process can be sent. */
public enum Signal {

    TERM, KILL, INT, HUP, QUIT, USR1, USR2, STOP, CONT;

    /** Whether it may end or freeze what it reaches: then it is asked about. Only one that lets it go on does neither. */
    boolean asked() {
        return this != CONT;
    }

    /** Whether a process that has no handler for it ends, though its name does not say so. */
    boolean endsUnhandled() {
        return this == HUP || this == USR1 || this == USR2;
    }

    /** Message key of the command. */
    String key() {
        return "processes.signal." + name().toLowerCase(Locale.ROOT);
    }

    String wireName() {
        return "SIG" + name();
    }
}
