package dev.longshore.ui.hosts;

/** What the sidebar's commands do: to the list of hosts, and to one of them. */
public record SidebarActions(Runnable addHost, Runnable startDemo, OnHost onHost) {

    /** What can be done to a host of the list. FX thread only. */
    public interface OnHost {

        /** Shows what is known of it in the inspector, and keeps it there. */
        void inspect(HostRow row);

        /** Connects now, and does not wait for the next attempt. */
        void retryNow(HostRow row);

        /** Asks whether a host may be reached as it is, and connects where it may. */
        void acceptRisk(HostRow row);

        /** Examines the way to its engine step by step. */
        void diagnose(HostRow row);

        /** Opens the form of what is known of it. */
        void settings(HostRow row);

        void copyAddress(HostRow row);

        /** Asks whether it is to be forgotten, and forgets it where it is. */
        void remove(HostRow row);
    }
}
