package dev.longshore.service.volumes;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Offer;
import dev.longshore.domain.Operation;

/** What the app does with volumes. */
public final class VolumeOperations {

    public static final Operation LIST = new Operation("list-volumes").by("GET /volumes");
    public static final Operation INSPECT = new Operation("inspect-volume").by("GET /volumes/{id}");
    public static final Operation CREATE = new Operation("create-volume").by("POST /volumes/create");
    public static final Operation REMOVE = new Operation("remove-volume").by("DELETE /volumes/{id}");
    /** Finds those that can go, and removes them, each checked before. Older engines do not say which containers have them. */
    public static final Operation PRUNE = new Operation("prune-volumes", Offer.since("1.24"));
    public static final Operation MEASURE = new Operation("measure-volumes", Offer.since("1.25"));

    public static final ObjectKind VOLUME = new ObjectKind("volume", INSPECT);

    private VolumeOperations() {
    }
}
