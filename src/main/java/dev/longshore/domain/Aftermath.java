package dev.longshore.domain;

import java.util.Optional;

/** What became of an object whose change got no answer, as looking for it showed. */
public enum Aftermath {
    THERE, GONE, UNKNOWN;

    /** @param missing what the look for it failed with; null where it was found */
    public static Aftermath of(Throwable missing) {
        if (missing == null) {
            return THERE;
        }
        return FailureException.in(missing).map(Failure::cause).equals(Optional.of(Failure.Cause.NOT_FOUND)) ? GONE : UNKNOWN;
    }
}
