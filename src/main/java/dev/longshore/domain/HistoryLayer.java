package dev.longshore.domain;

import java.time.Instant;
import java.util.List;

/**
 * One layer of an image's history, as {@code GET /images/{name}/history} tells it.
 *
 * @param id        the id of the image the layer made, or what the engine says where it has none ({@code <missing>})
 * @param created   when it was made, or null where unknown
 * @param createdBy the command that made it, as the engine sent it: may hold secrets
 * @param size      in bytes
 * @param tags      names of the image the layer made; never null
 * @param comment   never null
 */
public record HistoryLayer(String id, Instant created, String createdBy, long size, List<String> tags, String comment) {
    public HistoryLayer {
        tags = List.copyOf(tags);
    }

    /** Without the command. */
    @Override
    public String toString() {
        return "HistoryLayer[" + id + "]";
    }
}
