package dev.longshore.service.transfer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An image that is to be saved or copied, as it was shown to the user.
 *
 * @param id   the engine's own id
 * @param tags those that go with it; may be empty
 * @param size bytes of all its layers, about what its tar will hold
 */
public record TransferImage(String id, List<String> tags, long size) {

    private static final int SHORT = 12;

    public TransferImage {
        tags = List.copyOf(tags);
    }

    /** Its first tag, or its short id where it has none. */
    public String name() {
        String hex = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        return tags.isEmpty() ? hex.substring(0, Math.min(SHORT, hex.length())) : tags.getFirst();
    }

    /** What the engine is asked for: by tags, or they would not go with it; by id where there are none. */
    List<String> references() {
        return tags.isEmpty() ? List.of(id) : tags;
    }

    static String names(List<TransferImage> images) {
        return images.stream().map(TransferImage::name).collect(Collectors.joining(", "));
    }

    static long size(List<TransferImage> images) {
        return images.stream().mapToLong(TransferImage::size).sum();
    }
}
