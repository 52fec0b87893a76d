package dev.longshore.ui.prune;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneCandidate.Evidence;
import dev.longshore.service.prune.PruneCandidate.Room;
import dev.longshore.service.prune.PruneCandidate.Traits;
import dev.longshore.service.prune.PruneFindings;
import dev.longshore.service.prune.PrunePreview;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.prune.PruneGroup.Category;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of what can go, as a host might have them. */
final class PruneSamples {

    static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    static final Host HOST = new Host(new HostId("p"), "prod-eu", new Endpoint.Unix(Path.of("/run/docker.sock")), Host.Origin.USER);
    static final String MADE_UP = "4f1c09ab".repeat(8);

    private static final Map<String, ObjectKind> KINDS = Map.of("containers", ContainerOperations.CONTAINER, "images", ImageOperations.IMAGE,
            "anonymous-volumes", VolumeOperations.VOLUME, "named-volumes", VolumeOperations.VOLUME, "networks", NetworkOperations.NETWORK);
    private static final List<String> ORDER = List.of("containers", "images", "anonymous-volumes", "named-volumes", "networks");

    private final List<PruneCandidate> candidates = new ArrayList<>();
    private final Map<String, List<PruneReason>> notes = new HashMap<>();
    private final Map<String, Failure> failed = new HashMap<>();

    static PruneCandidate candidate(String category, String id, String name, PruneReason reason, long bytes, int days, Map<String, String> labels) {
        boolean image = category.equals("images");
        return new PruneCandidate(new ObjectRef(HOST.id(), KINDS.get(category), id, name), category, reason, new Room(bytes, image),
                new Traits(Optional.of(NOW.minus(Duration.ofDays(days))), labels), new Evidence("", "", image && !reason.key().equals("no-tag") ? List.of(name) : List.of()));
    }

    PruneSamples with(PruneCandidate candidate) {
        candidates.add(candidate);
        return this;
    }

    PruneSamples with(String category, String name, String reason, long bytes, int days) {
        return with(candidate(category, "id-" + name, name, PruneReason.of(reason), bytes, days, Map.of()));
    }

    PruneSamples note(String category, PruneReason why) {
        notes.put(category, List.of(why));
        return this;
    }

    PruneSamples failed(String category, Failure failure) {
        failed.put(category, failure);
        return this;
    }

    PruneList list() {
        Map<String, PruneFindings> found = ORDER.stream().filter(each -> !failed.containsKey(each)).collect(Collectors.toMap(each -> each,
                each -> new PruneFindings(candidates.stream().filter(one -> one.category().equals(each)).toList(), notes.getOrDefault(each, List.of()))));
        PrunePreview preview = new PrunePreview(HOST, NOW, found, failed, Map.of());
        return PruneList.of(preview, ORDER.stream().map(each -> new Category(each, KINDS.get(each), !each.equals("named-volumes"))).toList());
    }

    /** As in the drawing: two containers, nine images, two anonymous volumes, eight named ones, and a network. */
    static PruneSamples usual() {
        PruneSamples all = new PruneSamples()
                .with(candidate("containers", "c1", "migrate", PruneReason.of("exited", "0"), 2_000_000, 12, Map.of("com.docker.compose.project", "shop")))
                .with(candidate("containers", "c2", "oom-137", PruneReason.of("exited", "137"), 16_000_000, 9, Map.of()))
                .with(candidate("images", "sha256:91c0f2ab34cd" + "0".repeat(52), "91c0f2ab34cd", PruneReason.of("no-tag"), 412_000_000, 30, Map.of()))
                .with(candidate("images", "sha256:a1", "seed/api:2024.09", PruneReason.of("no-container"), 188_000_000, 61, Map.of("team", "payments")))
                .with(candidate("anonymous-volumes", MADE_UP, MADE_UP, PruneReason.of("anonymous"), 96_000_000, 20, Map.of()))
                .with(candidate("anonymous-volumes", "a09e7731" + MADE_UP.substring(8), "a09e7731" + MADE_UP.substring(8), PruneReason.of("looks-anonymous"), 1_000_000, 3, Map.of()))
                .with(candidate("named-volumes", "shop_pgdata", "shop_pgdata", PruneReason.of("unused"), 2_900_000_000L, 3, Map.of("com.docker.compose.project", "shop")))
                .with(candidate("networks", "n1", "shop_default", PruneReason.of("no-member"), 0, 40, Map.of("com.docker.compose.project", "shop")))
                .note("images", PruneReason.of("free-later", "1"));
        IntStream.range(0, 7).forEach(i -> all.with("images", "seed/web:" + (100 + i), "no-container", 100_000_000 + i, 45 + i));
        IntStream.range(0, 7).forEach(i -> all.with("named-volumes", "data-" + i, "unused", 40_000_000 + i, 5 + i));
        return all;
    }
}
