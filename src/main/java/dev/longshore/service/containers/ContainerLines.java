package dev.longshore.service.containers;

import dev.longshore.json.JsonPlace;
import dev.longshore.service.calls.DockerForm;
import dev.longshore.service.calls.DockerRequest;
import java.util.ArrayList;
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
            DockerForm.of("POST /containers/{id}/exec", "exec").saying(ContainerLines::exec),
            DockerForm.of("POST /containers/{id}/attach", "attach").passing("stream", "stdin", "stdout", "stderr").value("detachKeys", "--detach-keys"),
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

    /** Of variables only the names are said: docker takes the values from where it runs. */
    private static List<String> exec(DockerRequest request) {
        JsonPlace body = JsonPlace.of(request.body());
        List<String> words = new ArrayList<>();
        flag(words, body.at("AttachStdin"), "--interactive");
        flag(words, body.at("Tty"), "--tty");
        flag(words, body.at("Privileged"), "--privileged");
        value(words, body.at("User"), "--user");
        value(words, body.at("WorkingDir"), "--workdir");
        body.at("Env").items().forEach(entry -> words.addAll(List.of("--env", entry.text().split("=", 2)[0])));
        words.add(request.object("id"));
        body.at("Cmd").items().forEach(word -> words.add(word.text()));
        return words;
    }

    private static void flag(List<String> words, JsonPlace told, String option) {
        if (told.yes()) {
            words.add(option);
        }
    }

    private static void value(List<String> words, JsonPlace told, String option) {
        if (!told.text().isEmpty()) {
            words.addAll(List.of(option, told.text()));
        }
    }
}
