package dev.longshore.domain;

import java.time.Instant;
import java.util.List;

/**
 * One layer of an image.
 *
 * @param id        of the image that ended with this layer, or {@code <missing>}
 * @param createdBy the build instruction, as the engine tells it
 * @param size      in bytes
 */
public record HistoryLayer(String id, Instant created, String createdBy, long size, List<String> tags, String comment) {
}
