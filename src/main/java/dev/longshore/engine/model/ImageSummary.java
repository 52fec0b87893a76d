package dev.longshore.engine.model;

import java.util.List;
import java.util.Map;

/** One entry of {@code GET /images/json}. Untagged images have {@code <none>:<none>} before API 1.43 and no tags since; {@link #tags} is the same for both. */
public record ImageSummary(String id, String parentId, List<String> repoTags, List<String> repoDigests, long created, long size,
                           long virtualSize, Map<String, String> labels, long containers) {

    public ImageSummary {
        id = Absent.text(id);
        repoTags = Absent.list(repoTags);
        repoDigests = Absent.list(repoDigests);
        created = Absent.seconds(created);
        labels = Absent.map(labels);
    }

    /** The tags that are names; empty for a dangling image. */
    public List<String> tags() {
        return repoTags.stream().filter(tag -> !tag.startsWith("<none>")).toList();
    }

    /** Bytes of all layers: {@code Size}, or {@code VirtualSize} of engines that gave {@code Size} for the last layer only. */
    public long totalSize() {
        return Math.max(size, virtualSize);
    }
}
