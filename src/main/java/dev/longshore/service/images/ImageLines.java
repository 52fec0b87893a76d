package dev.longshore.service.images;

import dev.longshore.service.calls.DockerForm;
import dev.longshore.service.calls.DockerRequest;
import java.util.List;
import java.util.stream.Stream;

/** The docker commands for images. */
public final class ImageLines {

    public static final List<DockerForm> FORMS = List.of(
            DockerForm.of("GET /images/json", "images").flag("all", "--all").filters(),
            DockerForm.of("GET /images/search", "search").value("limit", "--limit").filters().passing("term").saying(request -> List.of(request.one("term"))),
            DockerForm.of("GET /images/get", "save").passing("names")
                    .saying(request -> Stream.concat(Stream.of("--output", "saved.tar"), request.all("names").stream()).toList()),
            DockerForm.of("GET /images/{image}/json", "image inspect"),
            DockerForm.of("GET /images/{image}/history", "history"),
            DockerForm.of("POST /images/create", "pull").value("platform", "--platform").passing("fromImage", "tag")
                    .saying(request -> List.of(tagged(request.one("fromImage"), request.one("tag")))),
            DockerForm.of("POST /images/load", "load").passing("quiet").saying(request -> List.of("--input", "saved.tar")),
            DockerForm.of("POST /images/{image}/push", "push").passing("tag")
                    .saying(request -> List.of(tagged(request.object("image"), request.one("tag")))),
            DockerForm.of("POST /images/{image}/tag", "tag").passing("repo", "tag").saying(ImageLines::tag),
            DockerForm.of("DELETE /images/{image}", "rmi").flag("force", "--force").flag("noprune", "--no-prune"));

    private ImageLines() {
    }

    private static List<String> tag(DockerRequest request) {
        return List.of(request.object("image"), tagged(request.one("repo"), request.one("tag")));
    }

    private static String tagged(String name, String tag) {
        return tag.isEmpty() ? name : name + (tag.startsWith("sha256:") ? "@" : ":") + tag;
    }
}
