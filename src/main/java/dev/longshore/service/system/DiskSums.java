package dev.longshore.service.system;

import dev.longshore.domain.DiskUse;
import dev.longshore.domain.DiskUse.Kind;
import dev.longshore.domain.DiskUse.Part;
import dev.longshore.engine.model.DiskUsage;
import dev.longshore.engine.model.DiskUsage.BuildCache;
import dev.longshore.engine.model.DiskUsage.ContainerUse;
import dev.longshore.engine.model.DiskUsage.ImageUse;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.engine.model.VolumeList.Volume;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Sums up {@code /system/df} by the rules of {@code docker system df}, so that both tell the same; engines from API 1.52 on do it themselves. */
final class DiskSums {

    private static final Set<String> ALIVE = Set.of("running", "paused", "restarting");

    private DiskSums() {
    }

    /** @param list of the images, asked for only where the engine tells no size of them all: Podman before 4.6 */
    static DiskUse of(DiskUsage usage, Supplier<List<ImageSummary>> list) {
        return new DiskUse(usage.summed()
                ? List.of(told(Kind.IMAGES, usage.imageUsage()), told(Kind.CONTAINERS, usage.containerUsage()),
                        told(Kind.VOLUMES, usage.volumeUsage()), told(Kind.BUILD_CACHE, usage.buildCacheUsage()))
                : List.of(unsized(usage) ? images(list.get()) : images(usage), containers(usage.containers()), volumes(usage.volumes()), cache(usage)));
    }

    private static Part told(Kind kind, DiskUsage.Sums sums) {
        return sums == null ? part(kind, 0, 0, 0, 0)
                : part(kind, sums.totalCount(), sums.activeCount(), sums.totalSize(), sums.reclaimable());
    }

    /** What containers use alone of their images stays; all other layers could go. */
    private static Part images(DiskUsage usage) {
        Map<String, ImageUse> once = new LinkedHashMap<>();
        usage.images().forEach(image -> once.put(image.id().isEmpty() ? "#" + once.size() : image.id(), image));
        Collection<ImageUse> images = once.values();
        long kept = sum(images, image -> image.containers() != 0 && image.sharedSize() >= 0,
                image -> Math.max(image.size(), image.virtualSize()) - image.sharedSize());
        return part(Kind.IMAGES, images.size(), count(images, image -> image.containers() > 0), usage.layersSize(), usage.layersSize() - kept);
    }

    private static boolean unsized(DiskUsage usage) {
        return usage.layersSize() == 0 && usage.images().stream().anyMatch(image -> image.size() > 0);
    }

    /** Whole images, as nothing tells which layers they share. */
    private static Part images(List<ImageSummary> list) {
        Predicate<ImageSummary> used = image -> image.containers() > 0;
        return part(Kind.IMAGES, list.size(), count(list, used), sum(list, image -> true, ImageSummary::totalSize),
                sum(list, used.negate(), ImageSummary::totalSize));
    }

    private static Part containers(List<ContainerUse> all) {
        Predicate<ContainerUse> alive = container -> ALIVE.contains(container.state());
        return part(Kind.CONTAINERS, all.size(), count(all, alive), sum(all, container -> true, ContainerUse::sizeRw),
                sum(all, alive.negate(), ContainerUse::sizeRw));
    }

    private static Part volumes(List<Volume> all) {
        List<Volume> known = all.stream().filter(volume -> volume.usageData() != null).toList();
        return part(Kind.VOLUMES, all.size(), count(known, volume -> volume.usageData().refCount() > 0),
                sum(known, volume -> true, volume -> volume.usageData().size()),
                sum(known, volume -> volume.usageData().refCount() == 0, volume -> volume.usageData().size()));
    }

    private static Part cache(DiskUsage usage) {
        List<BuildCache> all = usage.buildCache();
        long size = sum(all, record -> !record.shared(), BuildCache::size);
        long used = sum(all, record -> record.inUse() && !record.shared(), BuildCache::size);
        long total = all.isEmpty() ? usage.builderSize() : size;
        return part(Kind.BUILD_CACHE, all.size(), count(all, BuildCache::inUse), total, total - used);
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    /** A negative size means that the engine does not know it. */
    private static <T> long sum(Collection<T> all, Predicate<T> which, ToLongFunction<T> size) {
        return all.stream().filter(which).mapToLong(size).filter(bytes -> bytes > 0).reduce(0, DiskUse::plus);
    }

    private static Part part(Kind kind, long count, long active, long size, long reclaimable) {
        long bytes = Math.max(0, size);
        return new Part(kind, Math.max(0, count), Math.max(0, active), bytes, Math.clamp(reclaimable, 0, bytes));
    }
}
