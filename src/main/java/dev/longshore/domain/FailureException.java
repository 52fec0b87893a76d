package dev.longshore.domain;

import java.util.Optional;
import java.util.concurrent.CompletionException;

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

    /** As {@link #in}; a defect is a failure of what was tried, told in its own words. @param object its name, or an empty string */
    public static Failure of(Throwable thrown, Operation operation, String object) {
        return in(thrown).orElseGet(() -> {
            Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            return new Failure(Failure.Cause.INTERNAL, "", "", operation, object, 0, String.valueOf(cause));
        });
    }

    public Failure failure() {
        return failure;
    }
}
