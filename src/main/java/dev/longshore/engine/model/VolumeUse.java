package dev.longshore.engine.model;

import java.util.List;
import java.util.stream.Stream;

/** What {@code GET /system/df} says of volumes, in both its shapes: a list up to API 1.51, a member of its own since 1.52. */
public record VolumeUse(List<VolumeList.Volume> volumes, Items volumeUsage) {

    public VolumeUse {
        volumes = Absent.list(volumes);
    }

    /** The list of the second shape, which only comes where it is asked for. */
    public record Items(List<VolumeList.Volume> items) {
        public Items {
            items = Absent.list(items);
        }
    }

    /** The volumes of either shape. */
    public List<VolumeList.Volume> all() {
        return volumeUsage == null ? volumes : Stream.concat(volumes.stream(), volumeUsage.items().stream()).toList();
    }
}
