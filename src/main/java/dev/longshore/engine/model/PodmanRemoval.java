package dev.longshore.engine.model;

import java.util.List;

/** What {@code DELETE /libpod/images/remove} did. Its status is 200 also where it refused. @param errors empty where it removed all */
public record PodmanRemoval(List<String> errors) {

    public PodmanRemoval {
        errors = Absent.list(errors);
    }
}
