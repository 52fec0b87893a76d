package dev.longshore.service.images;

import dev.longshore.domain.Feature;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Offer;
import dev.longshore.domain.Operation.Registry;
import dev.longshore.domain.Operation;

/** What the app does with images. */
public final class ImageOperations {

    public static final Operation LIST = new Operation("list-images").by("GET /images/json");
    public static final Operation INSPECT = new Operation("inspect-image").by("GET /images/{id}/json");
    public static final Operation HISTORY = new Operation("history").by("GET /images/{id}/history");
    public static final Operation TAG = new Operation("tag").by("POST /images/{id}/tag?repo=NEW_NAME&tag=latest");
    public static final Operation UNTAG = new Operation("untag").by("DELETE /images/{name}");
    public static final Operation REMOVE = new Operation("remove-image").by("DELETE /images/{id}");
    /** Finds those that can go, and removes them, each checked before. */
    public static final Operation PRUNE = new Operation("prune-images");
    public static final Operation PULL = new Operation("pull", Offer.EVERYWHERE, Registry.IMAGE);
    public static final Feature PULL_PLATFORM = new Feature("pull-platform", Offer.since("1.32"));
    public static final Operation PUSH = new Operation("push", Offer.EVERYWHERE, Registry.IMAGE);

    public static final ObjectKind IMAGE = new ObjectKind("image", INSPECT);

    private ImageOperations() {
    }
}
