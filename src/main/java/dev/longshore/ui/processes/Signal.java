package dev.longshore.ui.processes;

import java.util.Locale;

/** A signal that a process can be sent. */
public enum Signal {

    TERM, KILL, INT, HUP, QUIT, USR1, USR2, STOP, CONT;

    /** Whether it may end what it reaches: then it is asked about. */
    boolean ends() {
        return this == TERM || this == KILL || this == INT || this == QUIT;
    }

    /** Message key of the command. */
    String key() {
        return "processes.signal." + name().toLowerCase(Locale.ROOT);
    }

    String wireName() {
        return "SIG" + name();
    }
}
