package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** Images as the engine writes them: list, inspect and history. */
final class ImageDocuments {

    private ImageDocuments() {
    }

    static JsonObject listed(DemoImage image, long containers) {
        return DemoJson.object("Containers", containers, "Created", image.created().getEpochSecond(), "Id", image.id(),
                "Labels", image.labels().isEmpty() ? null : image.labels(), "ParentId", "", "RepoDigests", digests(image),
                "RepoTags", List.copyOf(image.tags()), "SharedSize", -1, "Size", image.size());
    }

    static JsonObject inspected(DemoImage image) {
        return DemoJson.object("Id", image.id(), "RepoTags", List.copyOf(image.tags()), "RepoDigests", digests(image),
                "Parent", "", "Comment", "", "Created", image.created().toString(), "DockerVersion", "", "Author", "",
                "Architecture", "amd64", "Os", "linux", "Size", image.size(),
                "GraphDriver", ContainerDocuments.graphDriver(image.id(), false),
                "RootFS", DemoJson.object("Type", "layers", "Layers", diffIds(image)),
                "Metadata", DemoJson.object("LastTagTime", image.created().toString()),
                "Config", DemoJson.object("Cmd", List.of("/bin/sh"), "Entrypoint", null,
                        "Env", List.of("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
                        "Labels", image.labels().isEmpty() ? null : image.labels(), "OnBuild", null, "User", "",
                        "Volumes", null, "WorkingDir", "/srv"));
    }

    static List<JsonObject> history(DemoImage image) {
        List<DemoImage.Layer> layers = image.layers();
        return IntStream.range(0, layers.size()).mapToObj(i -> DemoJson.object(
                "Comment", i == layers.size() - 1 ? "" : "buildkit.dockerfile.v0",
                "Created", image.created().minusSeconds(3L * i).getEpochSecond(), "CreatedBy", layers.get(i).createdBy(),
                "Id", i == 0 ? image.id() : "<missing>", "Size", layers.get(i).size(),
                "Tags", i == 0 && !image.tags().isEmpty() ? List.copyOf(image.tags()) : null)).toList();
    }

    private static List<String> digests(DemoImage image) {
        return image.tags().stream().map(tag -> tag.substring(0, tag.lastIndexOf(':'))).distinct()
                .map(repository -> repository + "@" + digest(repository, image)).toList();
    }

    /** Under which a registry has it. @param repository as people write it */
    static String digest(String repository, DemoImage image) {
        return DemoIds.digest("manifest/" + repository + image.id());
    }

    private static List<String> diffIds(DemoImage image) {
        return IntStream.range(0, image.layers().size()).filter(i -> image.layers().get(i).size() > 0)
                .mapToObj(i -> DemoIds.digest("diff/" + image.layerId(i))).toList().reversed();
    }
}
