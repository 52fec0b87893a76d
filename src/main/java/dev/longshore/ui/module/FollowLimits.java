package dev.longshore.ui.module;

/** How many containers a tab follows together at most. */
public final class FollowLimits {

    /** Each log takes a connection to its engine. */
    public static final int LOGS = 30;

    /** Each container is a request a round. */
    public static final int STATS = 100;

    private FollowLimits() {
    }
}
