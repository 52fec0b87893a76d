package dev.longshore.instance;

import dev.longshore.domain.OpenRequest;

/** The window of the first instance, which does what later instances ask for. Called by any thread; must not block. */
public interface Receiver extends HostNames {

    /**
     * Comes to the front, and shows this.
     *
     * @param activation the desktop's permission to come to the front; empty for none
     * @param shown      to be run once it has come to the front
     */
    void show(OpenRequest wanted, String activation, Runnable shown);

    /** Comes to the front, and says that no host has this name. */
    void unknown(String host, String activation);

    /** Another instance has taken the place of this one, which did not answer it in time. */
    void replaced();
}
