package dev.longshore.testing;

/** Ends what a set-up made: it may have been skipped, or have failed, halfway. */
public final class Closing {

    private Closing() {
    }

    /** Closes all that are there, in this order; one that fails does not keep the others open. */
    public static void all(AutoCloseable... made) {
        AssertionError failed = null;
        for (AutoCloseable each : made) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                failed = failed == null ? new AssertionError("not closed: " + e, e) : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
