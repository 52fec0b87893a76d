package dev.longshore.domain;

/** Carries a {@link Failure} through futures. */
public final class FailureException extends RuntimeException {

    private final transient Failure failure;

    public FailureException(Failure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
