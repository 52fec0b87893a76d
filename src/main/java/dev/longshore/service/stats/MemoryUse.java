package dev.longshore.service.stats;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Memory in bytes; empty where it is not known.
 *
 * @param used  without the cache of files that the kernel can give up; with it where the cache is not known, as by Podman
 * @param cache what the kernel can give up; together with {@code used} it is what counts against the limit
 * @param limit beyond which the container is killed; empty also where there is none
 */
public record MemoryUse(OptionalLong used, OptionalLong cache, OptionalLong limit) {

    public static final MemoryUse UNKNOWN = new MemoryUse(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** Percent of the limit; empty where there is none. */
    public OptionalDouble ofLimit() {
        return used.isPresent() && limit.isPresent() ? OptionalDouble.of(100.0 * used.getAsLong() / limit.getAsLong()) : OptionalDouble.empty();
    }

    /** Whether the number includes the cache, because the engine does not tell it apart. */
    public boolean withCache() {
        return used.isPresent() && cache.isEmpty();
    }
}
