package dev.longshore.service.containers;

import dev.longshore.service.calls.DockerForm;
import java.util.List;
import java.util.stream.Stream;

/** The docker commands for containers. */
public final class ContainerLines {

    public static final List<DockerForm> FORMS = List.of(
            DockerForm.of("GET /containers/json", "ps").flag("all", "--all").flag("size", "--size").value("limit", "--last").filters(),
            DockerForm.of("GET /containers/{id}/json", "container inspect").flag("size", "--size"),
            DockerForm.of("GET /containers/{id}/top", "top").passing("ps_args").saying(request -> Stream.concat(Stream.of(request.object("id")),
                    Stream.of(request.one("ps_args").split(" ")).filter(word -> !word.isEmpty())).toList()),
            DockerForm.of("POST /containers/{id}/wait", "wait"),
            DockerForm.of("GET /containers/{id}/logs", "logs").flag("follow", "--follow").flag("timestamps", "--timestamps").value("tail", "--tail")
                    .value("since", "--since").value("until", "--until").passing("stdout", "stderr"),
            DockerForm.of("GET /containers/{id}/stats", "stats").passing("stream", "one-shot").saying(request -> List.of("--no-stream", request.object("id"))),
            DockerForm.of("GET /containers/{id}/changes", "diff"),
            DockerForm.of("POST /containers/{id}/start", "start"),
            DockerForm.of("POST /containers/{id}/stop", "stop").value("t", "--time"),
            DockerForm.of("POST /containers/{id}/restart", "restart").value("t", "--time"),
            DockerForm.of("POST /containers/{id}/pause", "pause"),
            DockerForm.of("POST /containers/{id}/unpause", "unpause"),
            DockerForm.of("POST /containers/{id}/kill", "kill").value("signal", "--signal"),
            DockerForm.of("POST /containers/{id}/rename", "rename").passing("name").saying(request -> List.of(request.object("id"), request.one("name"))),
            DockerForm.of("DELETE /containers/{id}", "rm").flag("force", "--force").flag("v", "--volumes"));

    private ContainerLines() {
    }
}
