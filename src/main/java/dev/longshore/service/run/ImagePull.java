package dev.longshore.service.run;

import dev.longshore.domain.HostId;
import dev.longshore.service.tasks.TaskControl;
import java.io.IOException;

/** Brings an image to a host, within a task. */
@FunctionalInterface
public interface ImagePull {

    /**
     * Returns once the image is there.
     *
     * @param platform empty for the engine's own
     * @throws dev.longshore.domain.FailureException why it could not be had
     * @throws IOException where it was stopped
     */
    void pull(HostId host, String image, String platform, TaskControl control) throws IOException;
}
