package dev.longshore.service.transfer;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a tar of images says that it holds. */
final class Manifest {

    /** One image; named as in the file. */
    record Entry(List<String> repoTags) { }

    private final List<Entry> entries;

    private Manifest(List<Entry> entries) {
        this.entries = entries;
    }

    /** Empty where it cannot be read. */
    static Optional<Manifest> read(byte[] json) {
        try {
            return Optional.of(new Manifest(Json.WIRE.readList(json, Entry.class)));
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }

    /** The first reference that was asked for and is not in it; empty where all are. */
    Optional<String> missing(List<TransferImage> images) {
        Set<String> held = new HashSet<>();
        entries.forEach(entry -> held.addAll(entry.repoTags() == null ? List.of() : entry.repoTags()));
        Optional<String> tag = images.stream().flatMap(image -> image.tags().stream())
                .filter(wanted -> held.stream().noneMatch(there -> same(there, wanted))).findFirst();
        return tag.or(() -> entries.size() < distinct(images) ? Optional.of("one of the images") : Optional.empty());
    }

    private static long distinct(List<TransferImage> images) {
        return images.stream().map(TransferImage::id).distinct().count();
    }

    /** Podman writes names in full, {@code docker.io/library/web:1}, Docker as they were asked for. */
    private static boolean same(String one, String other) {
        return one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one);
    }
}
