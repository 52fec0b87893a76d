package dev.longshore.service.volumes;

import dev.longshore.domain.Operation;

/** What the app does with volumes. */
public final class VolumeOperations {

    public static final Operation CREATE = new Operation("create-volume");

    private VolumeOperations() {
    }
}
