package dev.longshore.engine.model;

import java.util.List;

/** The answer of {@code GET /system/df} up to API 1.51. */
public record DiskUsage(long layersSize, List<ImageSummary> images, List<ContainerSummary> containers, List<VolumeList.Volume> volumes,
                        List<BuildCache> buildCache) {

    public DiskUsage {
        images = Absent.list(images);
        containers = Absent.list(containers);
        volumes = Absent.list(volumes);
        buildCache = Absent.list(buildCache);
    }

    /** One record of the builder's cache; its size is in bytes. */
    public record BuildCache(String type, String description, boolean inUse, boolean shared, long size) { }
}
