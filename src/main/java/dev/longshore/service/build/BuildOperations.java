package dev.longshore.service.build;

import dev.longshore.domain.Feature;
import dev.longshore.domain.Offer;
import dev.longshore.domain.Operation.Registry;
import dev.longshore.domain.Operation;

/** What the app builds, and what not every engine can do meanwhile. */
public final class BuildOperations {

    public static final Operation BUILD = new Operation("build", Offer.EVERYWHERE, Registry.BASES);
    public static final Feature ARGUMENTS = new Feature("build-arguments", Offer.EVERYWHERE);
    public static final Feature TARGET = new Feature("build-target", Offer.since("1.29"));
    public static final Feature PLATFORM = new Feature("build-platform", Offer.since("1.32"));

    private BuildOperations() {
    }
}
