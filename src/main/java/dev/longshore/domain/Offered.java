package dev.longshore.domain;

import java.util.Optional;

/** Something that not every engine has: an operation, or a part of one. Menus, forms and pages ask it before they offer it. */
public sealed interface Offered permits Operation, Feature {

    /** In kebab case, such as {@code remove-image}; message keys end with it. */
    String id();

    /** Which engines have it. */
    Offer offer();

    /** Why an engine lacks it; empty where the engine has it, and where no engine answers. */
    default Optional<Offer.Lack> lacking(HostStatus status) {
        return status instanceof HostStatus.Connected engine ? offer().lacking(engine) : Optional.empty();
    }
}
