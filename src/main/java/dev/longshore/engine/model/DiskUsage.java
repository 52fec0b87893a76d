package dev.longshore.engine.model;

import java.util.List;

/**
 * The answer of {@code GET /system/df} in both its shapes: lists of objects up to API 1.51, sums since 1.52. Sizes are in bytes. What
 * the engine leaves out is empty in the first shape and null in the second.
 *
 * @param layersSize  bytes of all image layers, each counted once
 * @param builderSize bytes of the build cache, API 1.31 to 1.41
 */
public record DiskUsage(long layersSize, long builderSize, List<ImageUse> images, List<ContainerUse> containers,
                        List<VolumeList.Volume> volumes, List<BuildCache> buildCache,
                        Sums imageUsage, Sums containerUsage, Sums volumeUsage, Sums buildCacheUsage) {

    public DiskUsage {
        images = Absent.list(images);
        containers = Absent.list(containers);
        volumes = Absent.list(volumes);
        buildCache = Absent.list(buildCache);
    }

    /** Whether this is the shape of API 1.52 and above. */
    public boolean summed() {
        return imageUsage != null || containerUsage != null || volumeUsage != null || buildCacheUsage != null;
    }

    /** One image. Podman lists it once for each of its tags. Engines give -1 for what they did not compute. */
    public record ImageUse(String id, long size, long virtualSize, long sharedSize, long containers) {
        public ImageUse {
            id = Absent.text(id);
        }
    }

    /** One container; {@code sizeRw} is what it has written itself. */
    public record ContainerUse(String state, long sizeRw) {
        public ContainerUse {
            state = Absent.text(state);
        }
    }

    /** One record of the builder's cache. A shared one takes its place with the images already. */
    public record BuildCache(String type, String description, boolean inUse, boolean shared, long size) { }

    /** All objects of one kind, as the engine itself sums them up. */
    public record Sums(long activeCount, long totalCount, long reclaimable, long totalSize) { }
}
