package dev.longshore.service.resource;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Offer;
import java.util.Optional;

/**
 * One kind of object that hosts have, as a live list. A kind is one constant, declared beside the service that knows it; it is compared by
 * identity.
 *
 * @param <T> an object of it, immutable, with an {@code equals} that says whether anything differs
 */
public sealed interface Kind<T> permits Listed, Derived {

    /** What the app calls an object of this kind. */
    ObjectKind objectKind();

    /** What an object is found by on its host: its id, or its name where the engine knows no id. */
    String key(T object);

    /** Why that engine does not have objects of this kind; empty where it does. */
    Optional<Offer.Lack> lacking(HostStatus.Connected engine);
}
