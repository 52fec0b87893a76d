package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import java.util.List;

/** What the Demo engine's objects take: {@code /system/df}. Sizes are made up, and always the same for the same object. */
final class DiskDocuments {

    private static final List<JsonObject> CACHE = List.of(
            cache("demo-base", "pulled from docker.io/library/alpine:3.22", 8_300_000, true),
            cache("demo-deps", "[build 3/6] RUN npm ci", 214_000_000, false),
            cache("demo-sources", "[build 4/6] COPY . .", 6_400_000, false));

    private DiskDocuments() {
    }

    static JsonObject usage(List<JsonObject> images, long layers, List<DemoContainer> containers, List<JsonObject> volumes) {
        return DemoJson.object("LayersSize", layers, "Images", images,
                "Containers", containers.stream().map(DiskDocuments::container).toList(),
                "Volumes", volumes, "BuildCache", CACHE);
    }

    private static JsonObject container(DemoContainer container) {
        return DemoJson.object("Id", container.spec().id(), "Names", List.of("/" + container.name()), "Image", container.spec().image(),
                "ImageID", container.spec().imageId(), "Created", container.spec().created().getEpochSecond(),
                "State", container.state().name().toLowerCase(java.util.Locale.ROOT), "SizeRw", written(container.spec().id()));
    }

    /** The bytes that a container has written itself. */
    static long written(String id) {
        return DemoIds.number(id, 2_000_000);
    }

    private static JsonObject cache(String id, String description, long size, boolean used) {
        return DemoJson.object("ID", DemoIds.of(id).substring(0, 25), "Type", "regular", "Description", description, "InUse", used,
                "Shared", false, "Size", size, "UsageCount", 1);
    }
}
