package dev.longshore.service.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An image in memory; its tags change, guarded by the engine. */
final class DemoImage {

    private final String id;
    private final Instant created;
    private final Map<String, String> labels;
    private final List<Layer> layers;
    private final TreeSet<String> tags = new TreeSet<>();

    /** One line of a history, newest first; {@code size} in bytes. */
    record Layer(String createdBy, long size) { }

    DemoImage(String seed, Instant created, Map<String, String> labels, List<Layer> layers) {
        this.id = DemoIds.digest("image/" + seed);
        this.created = created;
        this.labels = labels;
        this.layers = layers;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    Map<String, String> labels() {
        return labels;
    }

    List<Layer> layers() {
        return layers;
    }

    TreeSet<String> tags() {
        return tags;
    }

    /** In bytes. */
    long size() {
        return layers.stream().mapToLong(Layer::size).sum();
    }

    /** The id of a layer by its place in the history; the newest layer is the image itself. */
    String layerId(int index) {
        return index == 0 ? id : DemoIds.digest("layer/" + id + "/" + index);
    }
}
