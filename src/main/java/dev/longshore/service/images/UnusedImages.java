package dev.longshore.service.images;

import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.containers.StoppedContainers;
import dev.longshore.service.prune.EngineLists;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneCandidate.Evidence;
import dev.longshore.service.prune.PruneCandidate.Room;
import dev.longshore.service.prune.PruneCandidate.Traits;
import dev.longshore.service.prune.PruneCategory;
import dev.longshore.service.prune.PruneFindings;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.prune.PruneVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Images that no container is made of, running or not, and no other image. An image goes with all its names, and without force; the images
 * that it was made of stay.
 */
public final class UnusedImages implements PruneCategory {

    public static final PruneCategory CATEGORY = new UnusedImages();

    private static final int SHORT_ID = 12;

    private UnusedImages() {
    }

    @Override
    public String id() {
        return "images";
    }

    @Override
    public ObjectKind kind() {
        return ImageOperations.IMAGE;
    }

    @Override
    public int weight() {
        return 200;
    }

    @Override
    public Operation operation() {
        return ImageOperations.PRUNE;
    }

    @Override
    public Operation removal() {
        return ImageOperations.REMOVE;
    }

    @Override
    public PruneFindings find(EngineLists lists) {
        Map<String, List<ContainerSummary>> users = lists.containers().stream().collect(Collectors.groupingBy(each -> digits(each.imageId())));
        Set<String> parents = lists.imagesWithIntermediate().stream().map(each -> digits(each.parentId())).collect(Collectors.toSet());
        List<PruneCandidate> candidates = new ArrayList<>();
        int bases = 0;
        int later = 0;
        for (ImageSummary image : lists.images()) {
            List<ContainerSummary> by = users.getOrDefault(digits(image.id()), List.of());
            if (!by.isEmpty() || image.containers() > 0) {   // Podman also counts containers that it does not list
                later += !by.isEmpty() && by.stream().allMatch(StoppedContainers::stopped) ? 1 : 0;
            } else if (parents.contains(digits(image.id()))) {
                bases++;
            } else {
                candidates.add(candidate(lists, image));
            }
        }
        return new PruneFindings(candidates, Stream.concat(note("has-children", bases), note("free-later", later)).toList());
    }

    private static Stream<PruneReason> note(String key, int count) {
        return count == 0 ? Stream.empty() : Stream.of(PruneReason.of(key, String.valueOf(count)));
    }

    private static PruneCandidate candidate(EngineLists lists, ImageSummary image) {
        List<String> tags = image.tags();
        String digits = digits(image.id());
        String name = tags.isEmpty() ? digits.substring(0, Math.min(SHORT_ID, digits.length())) : tags.getFirst();
        return new PruneCandidate(new ObjectRef(lists.host(), ImageOperations.IMAGE, image.id(), name), CATEGORY.id(),
                PruneReason.of(tags.isEmpty() ? "no-tag" : "no-container"), new Room(image.totalSize(), true),
                new Traits(Optional.of(image.created()).filter(seconds -> seconds > 0).map(Instant::ofEpochSecond), image.labels()), new Evidence("", "", tags));
    }

    private static String digits(String id) {
        return id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
    }

    @Override
    public PruneVerdict check(EngineClient client, PruneCandidate candidate) {
        ImageDetails now;
        try {
            now = client.images().inspect(candidate.object().id());
        } catch (EngineException.NotFound gone) {
            return PruneVerdict.GONE;
        }
        String id = digits(candidate.object().id());
        List<String> users = client.containers().list().stream().filter(each -> digits(each.imageId()).equals(id)).map(ContainerSummary::name).sorted().toList();
        if (!users.isEmpty()) {
            return PruneVerdict.inUse(PruneReason.of("used-by", String.join(", ", users)));
        }
        if (client.images().listWithIntermediate().stream().anyMatch(each -> digits(each.parentId()).equals(id))) {   // Podman would take its names off, and no more
            return PruneVerdict.inUse(PruneReason.of("has-child"));
        }
        List<String> more = tags(now).stream().filter(tag -> !candidate.evidence().names().contains(tag)).toList();
        return more.isEmpty() ? PruneVerdict.FREE : PruneVerdict.changed(PruneReason.of("new-tags", String.join(", ", more)));
    }

    private static List<String> tags(ImageDetails image) {
        return image.repoTags().stream().filter(tag -> !tag.startsWith("<none>")).toList();
    }

    /** {@inheritDoc} Each name comes off that still means this image; the image goes by its id with the last. Where it is refused the names come back. */
    @Override
    public void delete(EngineClient client, PruneCandidate candidate) {
        String id = candidate.object().id();
        List<String> tags = tags(client.images().inspect(id));
        List<String> off = new ArrayList<>();
        try {
            for (String tag : tags.subList(0, Math.max(0, tags.size() - 1))) {
                if (meaning(client, tag).filter(now -> digits(now).equals(digits(id))).isPresent()) {
                    client.images().removeAlone(tag);
                    off.add(tag);
                }
            }
            removeLast(client, id);
        } catch (EngineException.Conflict | EngineException.ServerFault | EngineException.Unauthorized refused) {
            off.forEach(tag -> putBack(client, id, tag, refused));
            throw refused;
        }
    }

    private static void removeLast(EngineClient client, String id) {
        try {
            client.images().removeAlone(id);
        } catch (EngineException.NotFound gone) {
            // somebody else was quicker
        }
    }

    /** @param refused what is told in any case, and keeps what goes wrong here */
    private static void putBack(EngineClient client, String id, String tag, EngineException refused) {
        try {
            if (meaning(client, tag).isEmpty()) {
                ImageName.parse(tag).ifPresent(name -> client.images().tag(id, name.repository(), name.tag()));
            }
        } catch (EngineException lost) {
            refused.addSuppressed(lost);
        }
    }

    /** The id of the image that a name means now; empty where it means none. */
    private static Optional<String> meaning(EngineClient client, String tag) {
        try {
            return Optional.ofNullable(client.images().inspect(tag).id());
        } catch (EngineException.NotFound nobodys) {
            return Optional.empty();
        }
    }
}
