package dev.longshore.domain;

import java.util.Optional;

/** Carries a {@link Failure} through futures. */
public final class FailureException extends RuntimeException {

    private final transient Failure failure;

    public FailureException(Failure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    /** The failure that something thrown, such as by a future, carries at any depth; empty where it carries none: it is a defect. */
    public static Optional<Failure> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailureException known) {
                return Optional.of(known.failure);
            }
        }
        return Optional.empty();
    }

    public Failure failure() {
        return failure;
    }
}
