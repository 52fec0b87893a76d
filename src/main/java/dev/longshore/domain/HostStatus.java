package dev.longshore.domain;

import java.time.Instant;
import java.util.Optional;

/** How a host's session stands. */
public sealed interface HostStatus {

    /** First connection under way; nothing known yet. */
    record Connecting() implements HostStatus { }

    /**
     * Answering, its lists complete.
     *
     * @param engineName    "Docker" or "Podman"
     * @param engineVersion as the engine says, e.g. {@code 28.5.2}
     * @param apiVersion    the negotiated version, e.g. {@code 1.51}
     * @param eventsFailure why it gives no events, so that its lists are read again and again; empty where it gives them
     */
    record Connected(String engineName, String engineVersion, String apiVersion, Optional<Failure> eventsFailure) implements HostStatus {

        /** An engine that gives events. */
        public Connected(String engineName, String engineVersion, String apiVersion) {
            this(engineName, engineVersion, apiVersion, Optional.empty());
        }
    }

    /**
     * Not answering; tried again at {@code retryAt}, or only when the user says so.
     *
     * @param failure  why
     * @param lastSeen when the engine last answered, or null where it never did
     * @param retryAt  when the next attempt is due; an attempt may be under way when it is past. Null where only the user can change what is in the way
     */
    record Lost(Failure failure, Instant lastSeen, Instant retryAt) implements HostStatus { }

    /** Whether it answers, and is Podman. */
    default boolean podman() {
        return this instanceof Connected engine && engine.engineName().equals("Podman");
    }

    default boolean connected() {
        return this instanceof Connected;
    }
}
