package dev.longshore.service.volumes;

import dev.longshore.service.calls.DockerForm;
import dev.longshore.service.calls.DockerRequest;
import java.util.ArrayList;
import java.util.List;

/** The docker commands for volumes. */
public final class VolumeLines {

    public static final List<DockerForm> FORMS = List.of(
            DockerForm.of("GET /volumes", "volume ls").filters(),
            DockerForm.of("GET /volumes/{name}", "volume inspect"),
            DockerForm.of("POST /volumes/create", "volume create").saying(VolumeLines::create),
            DockerForm.of("DELETE /volumes/{name}", "volume rm").flag("force", "--force"));

    private VolumeLines() {
    }

    private static List<String> create(DockerRequest request) {
        List<String> words = new ArrayList<>(DockerRequest.option("--driver", request.text("Driver")));
        words.addAll(request.pairs("DriverOpts", "--opt"));
        words.addAll(request.pairs("Labels", "--label"));
        if (!request.text("Name").isEmpty()) {
            words.add(request.text("Name"));
        }
        return words;
    }
}
