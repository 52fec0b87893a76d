package dev.longshore.service.registry;

import dev.longshore.domain.Offer;
import dev.longshore.domain.Operation.Registry;
import dev.longshore.domain.Operation;

/** What the app asks of registries through an engine. */
public final class RegistryOperations {

    public static final Operation SEARCH = new Operation("search", Offer.EVERYWHERE, Registry.SEARCH);

    private RegistryOperations() {
    }
}
