package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;

/**
 * The answer of {@code GET /exec/{id}/json}. {@link #running} goes before the code: Podman says 0 of what runs, and of what has not begun.
 *
 * @param exitCode null where the engine does not say
 * @param pid      a number of the host's, never of the container's; 0 where nothing was begun, and always at Podman once it has ended
 */
public record ExecState(boolean running, Long exitCode, long pid, @SerializedName("ContainerID") String containerId) {

    public ExecState {
        containerId = Absent.text(containerId);
    }
}
