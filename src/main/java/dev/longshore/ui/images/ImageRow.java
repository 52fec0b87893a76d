package dev.longshore.ui.images;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.resource.LiveRow;
import java.util.List;

/** One version of an image of the table, with all its tags. */
public final class ImageRow extends LiveRow {

    private final ImageSummary summary;
    private final List<String> users;

    ImageRow(HostId host, ImageSummary summary) {
        super(host, summary.id());
        this.summary = summary;
        this.users = List.of();
    }

    private ImageRow(ImageRow before, List<String> users) {
        super(before);
        this.summary = before.summary;
        this.users = users;
    }

    /** Another row that says the same. */
    ImageRow again() {
        return new ImageRow(this, users);
    }

    /** With these containers; the row itself where it has them already. */
    ImageRow withUsers(List<String> containers) {
        return containers.equals(users) ? this : new ImageRow(this, containers);
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
