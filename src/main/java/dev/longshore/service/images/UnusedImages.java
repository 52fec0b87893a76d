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

    /** {@inheritDoc} The look at the image comes last: a name may be given while lists are on their way. */
    @Override
    public PruneVerdict check(EngineClient client, PruneCandidate candidate) {
        String id = digits(candidate.object().id());
        List<String> users = client.containers().list().stream().filter(each -> digits(each.imageId()).equals(id)).map(ContainerSummary::name).sorted().toList();
        boolean parent = client.images().listWithIntermediate().stream().anyMatch(each -> digits(each.parentId()).equals(id));
        ImageDetails now;
        try {
            now = client.images().inspect(candidate.object().id());
        } catch (EngineException.NotFound gone) {
            return PruneVerdict.GONE;
        }
        if (!users.isEmpty()) {
            return PruneVerdict.inUse(PruneReason.of("used-by", String.join(", ", users)));
        }
        if (parent) {   // Podman would take its names off, and no more
            return PruneVerdict.inUse(PruneReason.of("has-child"));
        }
        List<String> more = others(tags(now), candidate.evidence().names());
        return more.isEmpty() ? PruneVerdict.FREE : PruneVerdict.changed(PruneReason.of("new-tags", String.join(", ", more)));
    }

    private static List<String> tags(ImageDetails image) {
        return image.repoTags().stream().filter(tag -> !tag.startsWith("<none>")).toList();
    }

    private static List<String> others(List<String> tags, List<String> known) {
        return tags.stream().filter(tag -> !known.contains(tag)).toList();
    }

    /**
     * {@inheritDoc} Each name comes off that still means this image; the image goes by its id with the last. A name that the preview did not
     * show keeps the image. Where the engine answers that it stays, the names come back.
     */
    @Override
    public void delete(EngineClient client, PruneCandidate candidate) {
        String id = candidate.object().id();
        List<String> tags = tags(client.images().inspect(id));
        noOthers(tags, candidate.evidence().names());
        int last = Math.max(0, tags.size() - 1);
        List<String> off = new ArrayList<>();
        try {
            for (String tag : tags.subList(0, last)) {
                if (takenOff(client, id, tag)) {
                    off.add(tag);
                }
            }
            removeLast(client, id, tags.subList(last, tags.size()));
        } catch (EngineException refused) {
            if (answered(refused)) {
                off.forEach(tag -> putBack(client, id, tag, refused));
            }
            throw refused;
        }
    }

    private static void noOthers(List<String> tags, List<String> known) {
        List<String> more = others(tags, known);
        if (!more.isEmpty()) {
            throw new EngineException.Conflict(0, "the image has other names by now: " + String.join(", ", more));
        }
    }

    private static boolean takenOff(EngineClient client, String id, String tag) {
        if (meaning(client, tag).filter(now -> digits(now).equals(digits(id))).isEmpty()) {
            return false;
        }
        try {
            client.images().removeAlone(tag);
            return true;
        } catch (EngineException.NotFound off) {   // somebody else was quicker, and meant it
            return false;
        }
    }

    private static void removeLast(EngineClient client, String id, List<String> left) {
        try {
            noOthers(tags(client.images().inspect(id)), left);
            client.images().removeAlone(id);
        } catch (EngineException.NotFound gone) {
            // somebody else was quicker
        }
    }

    /** Whether it is known that the engine did not do it, or at least answers, so that it can be asked for the names. */
    private static boolean answered(EngineException failure) {
        return !(failure instanceof EngineException.TimedOut || failure instanceof EngineException.Disconnected || failure instanceof EngineException.Unreachable);
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
