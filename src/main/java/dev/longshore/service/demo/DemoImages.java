package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The images of the Demo engine. References are {@code name[:tag]}, ids or their prefixes. Guarded by the engine's lock. */
final class DemoImages {

    private static final Set<String> FILTERS = Set.of("dangling", "label", "reference");
    private static final Pattern REPOSITORY = Pattern.compile("[a-z0-9][a-z0-9._-]*(:[0-9]+)?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*");
    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");

    private final DemoEngine engine;
    private final DemoEvents events;
    private final List<DemoImage> images = new ArrayList<>();

    DemoImages(DemoEngine engine, DemoEvents events) {
        this.engine = engine;
        this.events = events;
    }

    void add(DemoImage image) {
        synchronized (engine) {
            images.add(image);
        }
    }

    int count() {
        synchronized (engine) {
            return images.size();
        }
    }

    List<JsonObject> list(String filterText) {
        DemoFilters filters = DemoFilters.parse(filterText, FILTERS);
        synchronized (engine) {
            return images.stream().filter(image -> passes(filters, image))
                    .sorted(Comparator.comparing(DemoImage::created).reversed())
                    .map(image -> ImageDocuments.listed(image, users(image).size())).toList();
        }
    }

    /** As {@link #list}, for the disk use: here no layer belongs to two images. */
    List<JsonObject> listWithShares() {
        synchronized (engine) {
            return images.stream().map(image -> DemoJson.object("Id", image.id(), "RepoTags", List.copyOf(image.tags()),
                    "Created", image.created().getEpochSecond(), "Size", image.size(), "SharedSize", 0,
                    "Containers", users(image).size())).toList();
        }
    }

    /** Bytes of all layers. */
    long layersSize() {
        synchronized (engine) {
            return images.stream().mapToLong(DemoImage::size).sum();
        }
    }

    JsonObject inspect(String reference) {
        synchronized (engine) {
            return ImageDocuments.inspected(find(reference));
        }
    }

    List<JsonObject> history(String reference) {
        synchronized (engine) {
            return ImageDocuments.history(find(reference));
        }
    }

    /** @param tag empty for {@code latest} */
    void tag(String reference, String repository, String tag) {
        String name = repository + ":" + (tag.isEmpty() ? "latest" : tag);
        if (!REPOSITORY.matcher(repository).matches() || !tag.isEmpty() && !TAG.matcher(tag).matches()) {
            throw DemoFault.badRequest("invalid reference format: " + name);
        }
        synchronized (engine) {
            DemoImage image = find(reference);
            images.forEach(other -> other.tags().remove(name));
            image.tags().add(name);
            events.image("tag", image, name);
        }
    }

    Optional<DemoImage> byId(String id) {
        synchronized (engine) {
            return images.stream().filter(image -> image.id().equals(id)).findFirst();
        }
    }

    /** Takes in what a pull brought. @param tag empty for none; {@code reference}: as it was asked for */
    void pulled(DemoImage image, String tag, String reference) {
        synchronized (engine) {
            Optional<DemoImage> there = byId(image.id());   // another pull may have been quicker
            DemoImage kept = there.orElse(image);
            if (there.isEmpty()) {
                images.add(kept);
            }
            if (!tag.isEmpty()) {
                images.forEach(other -> other.tags().remove(tag));
                kept.tags().add(tag);
            }
            events.pulled(kept, reference);
        }
    }

    /** @return what was untagged and deleted, in order */
    List<JsonObject> remove(String reference, boolean force) {
        synchronized (engine) {
            DemoImage image = find(reference);
            String tag = tagged(reference);
            boolean byTag = image.tags().contains(tag);
            List<String> tags = byTag ? List.of(tag) : List.copyOf(image.tags());
            boolean goes = image.tags().size() == tags.size();
            refuseWhereUsed(image, tag, byTag, goes, force);
            List<JsonObject> removed = new ArrayList<>();
            for (String each : tags) {
                image.tags().remove(each);
                removed.add(DemoJson.object("Untagged", each));
                events.image("untag", image, image.id());
            }
            if (goes && users(image).stream().noneMatch(DemoContainer::active)) {
                removed.addAll(delete(image));
            }
            return removed;
        }
    }

    /** What a container's row shows for its image. */
    String shownReference(DemoSpec spec) {
        return sameImage(spec.image(), spec.imageId()) ? spec.image() : spec.imageId();
    }

    boolean sameImage(String reference, String id) {
        synchronized (engine) {
            return lookUp(reference).filter(image -> image.id().equals(id)).isPresent();
        }
    }

    /** @throws DemoFault 404 */
    DemoImage find(String reference) {
        return lookUp(reference).orElseThrow(() -> DemoFault.notFound("No such image: "
                + (reference.startsWith("sha256:") ? reference : tagged(reference))));
    }

    private Optional<DemoImage> lookUp(String reference) {
        String tag = tagged(reference);
        String digits = reference.startsWith("sha256:") ? reference.substring(7) : reference;
        return images.stream().filter(image -> image.tags().contains(tag)).findFirst().or(() -> images.stream()
                .filter(image -> digits.matches("[0-9a-f]{4,64}") && image.id().startsWith("sha256:" + digits)).findFirst());
    }

    private static String tagged(String reference) {
        String name = reference.replaceFirst("^(docker\\.io/library/|docker\\.io/)", "");
        return name.indexOf(':', name.lastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
    }

    private void refuseWhereUsed(DemoImage image, String tag, boolean byTag, boolean goes, boolean force) {
        List<DemoContainer> users = users(image);
        String brief = DemoIds.brief(image.id());
        if (!byTag && image.tags().size() > 1 && !force) {
            throw DemoFault.conflict("conflict: unable to delete " + brief + " (must be forced) - the image has several tags");
        }
        Optional<DemoContainer> runs = users.stream().filter(DemoContainer::active).findFirst();
        if (!byTag && runs.isPresent()) {
            throw DemoFault.conflict("conflict: unable to delete " + brief + " (cannot be forced) - running container "
                    + DemoIds.brief(runs.get().spec().id()) + " uses the image");
        }
        if (goes && !force && !users.isEmpty()) {
            throw DemoFault.conflict("conflict: unable to remove " + (byTag ? "\"" + tag + "\"" : brief)
                    + " (must be forced) - container " + DemoIds.brief(users.getFirst().spec().id()) + " uses image " + brief);
        }
    }

    private List<JsonObject> delete(DemoImage image) {
        images.remove(image);
        events.image("delete", image, image.id());
        List<JsonObject> deleted = new ArrayList<>();
        for (int i = 0; i < image.layers().size(); i++) {
            if (image.layers().get(i).size() > 0) {
                deleted.add(DemoJson.object("Deleted", image.layerId(i)));
            }
        }
        if (image.layers().getFirst().size() == 0) {
            deleted.addFirst(DemoJson.object("Deleted", image.id()));
        }
        return deleted;
    }

    private List<DemoContainer> users(DemoImage image) {
        return engine.containers().all().stream().filter(container -> container.spec().imageId().equals(image.id())).toList();
    }

    private static boolean passes(DemoFilters filters, DemoImage image) {
        return filters.any("dangling", wanted -> image.tags().isEmpty() == (wanted.equals("true") || wanted.equals("1")))
                && filters.any("reference", wanted -> image.tags().stream().anyMatch(tag ->
                        tag.equals(wanted) || tag.substring(0, tag.lastIndexOf(':')).equals(wanted)))
                && filters.labels(image.labels());
    }
}
