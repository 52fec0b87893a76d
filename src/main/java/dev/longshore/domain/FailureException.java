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
        return of(thrown, Optional.empty(), operation, object);
    }

    /** As {@link #of(Throwable, Operation, String)}. @param host where it was tried; empty where no host is concerned */
    public static Failure of(Throwable thrown, Optional<Host> host, Operation operation, String object) {
        return in(thrown).orElseGet(() -> new Failure(Failure.Cause.INTERNAL, host.map(Host::name).orElse(""), host.map(at -> at.endpoint().uri()).orElse(""),
                operation, object, 0, String.valueOf(thrownBy(thrown))));
    }

    /** What was thrown in the first place: a future may hand it on within an exception of its own. */
    public static Throwable thrownBy(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    public Failure failure() {
        return failure;
    }
}
