package dev.longshore.service.system;

import dev.longshore.service.calls.DockerForm;
import java.util.List;

/** The docker commands for the engine itself. */
public final class SystemLines {

    public static final List<DockerForm> FORMS = List.of(
            DockerForm.of("GET /info", "info"),
            DockerForm.of("GET /version", "version"),
            DockerForm.of("GET /events", "events").value("since", "--since").value("until", "--until").filters(),
            DockerForm.of("GET /system/df", "system df").flag("verbose", "--verbose").passing("type"));

    private SystemLines() {
    }
}
