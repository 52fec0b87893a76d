package dev.longshore.domain;

import java.util.Optional;

/** What the app does with engines, each with the engines that offer it: the one list that menus, forms and pages ask. */
public enum EngineFeature {
    LIST_CONTAINERS, LIST_IMAGES, FOLLOW_EVENTS, ENGINE_INFO,
    INSPECT_CONTAINER, START, STOP, RESTART, PAUSE, UNPAUSE, KILL, RENAME, REMOVE_CONTAINER,
    INSPECT_IMAGE, HISTORY, TAG, UNTAG, REMOVE_IMAGE,
    DISK_USE(Offer.since("1.25")),
    SEARCH, PULL, PULL_PLATFORM(Offer.since("1.32")), PUSH,
    RUN,
    BUILD, BUILD_ARGUMENTS, BUILD_TARGET(Offer.since("1.29")), BUILD_PLATFORM(Offer.since("1.32")),
    SAVE_IMAGES, LOAD_IMAGES, COPY_IMAGES;

    private final Offer offer;

    EngineFeature() {
        this(Offer.EVERYWHERE);
    }

    EngineFeature(Offer offer) {
        this.offer = offer;
    }

    /** Why an engine does not offer it; empty where it does, and where it is not known because none answers. */
    public Optional<Offer.Lack> lacking(HostStatus status) {
        return status instanceof HostStatus.Connected engine ? offer.lacking(engine) : Optional.empty();
    }
}
