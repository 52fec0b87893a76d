package dev.longshore.domain;

import java.util.Locale;

/** The states of a container; what engines call otherwise is mapped to the nearest. */
public enum ContainerState {
    RUNNING, PAUSED, RESTARTING, CREATED, EXITED, REMOVING, DEAD, UNKNOWN;

    /** Reads the {@code State} of a list entry: Docker's words, and Podman's further ones. */
    public static ContainerState of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "running", "stopping" -> RUNNING;
            case "paused" -> PAUSED;
            case "restarting" -> RESTARTING;
            case "created", "configured", "initialized" -> CREATED;
            case "exited", "stopped" -> EXITED;
            case "removing" -> REMOVING;
            case "dead" -> DEAD;
            default -> UNKNOWN;
        };
    }

    /** Whether it has a process now: it can be stopped and killed. */
    public boolean alive() {
        return this == RUNNING || this == PAUSED || this == RESTARTING;
    }
}
