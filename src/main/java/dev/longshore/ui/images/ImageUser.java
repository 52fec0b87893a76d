package dev.longshore.ui.images;

import dev.longshore.domain.ContainerStatus;

/** A container that is made of an image, as it stands. */
record ImageUser(String id, String name, ContainerStatus status) {

    /** Whether it has a process. */
    boolean alive() {
        return status.state().alive();
    }
}
