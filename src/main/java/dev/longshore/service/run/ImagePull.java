package dev.longshore.service.run;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskState;
import java.io.IOException;

/** Brings an image to a host, within a task. */
@FunctionalInterface
public interface ImagePull {

    /**
     * Returns once the image is there.
     *
     * @param platform empty for the engine's own
     * @throws FailureException why it could not be had
     * @throws IOException where it was stopped
     */
    void pull(HostId host, String image, String platform, TaskControl control) throws IOException;

    /** Begins to pull, as a task of its own. */
    @FunctionalInterface
    interface Starter {
        Task start(HostId host, String image, String platform);
    }

    /** Waits for a task that pulls; cancelling the one that waits cancels it. */
    static ImagePull through(Starter starter) {
        return (host, image, platform, control) -> {
            Task pulling = starter.start(host, image, platform);
            control.closeOnCancel(pulling::cancel);
            TaskState state = pulling.done().join();
            if (state.failure().isPresent()) {
                throw new FailureException(state.failure().get(), null);
            }
            if (state.phase() != TaskState.Phase.SUCCEEDED) {
                throw new IOException("the pull was stopped");
            }
        };
    }
}
