package dev.longshore.ui.images;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.resource.LiveRow;
import java.util.List;

/** One image of the table, with all its tags. FX thread only. */
public final class ImageRow extends LiveRow {

    private ImageSummary summary;
    private List<String> users = List.of();

    ImageRow(HostId host, ImageSummary summary) {
        super(host, summary.id());
        update(summary);
    }

    void update(ImageSummary now) {
        summary = now;
        changed();
    }

    /** @return whether anything differs */
    boolean setUsers(List<String> containers) {
        if (containers.equals(users)) {
            return false;
        }
        users = containers;
        changed();
        return true;
    }

    public ImageSummary summary() {
        return summary;
    }

    public List<String> tags() {
        return summary.tags();
    }

    /** Names of the containers made of it. */
    public List<String> users() {
        return users;
    }

    /** Its first tag, or its short id where it has none. */
    public String name() {
        return tags().isEmpty() ? ShortId.of(summary.id()) : tags().getFirst();
    }

    @Override
    public ObjectRef ref() {
        return new ObjectRef(host(), ImageOperations.IMAGE, summary.id(), name());
    }
}
