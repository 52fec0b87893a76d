package dev.longshore.service.resource;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind that is computed from another one and never listed: the containers that use an image, keyed like the image. A change of the source
 * computes only the objects that it touches.
 *
 * @param <S> an object of the source
 */
public non-sealed interface Derived<S, T> extends Kind<T> {

    /** What it is computed from; it is followed together with this kind. */
    Listed<S> source();

    /** The keys of the objects that this object of the source belongs to. */
    Set<String> keysOf(S object);

    /** @param objects all objects of the source that belong to the key, at least one, in the order of the source's list */
    T derive(String key, List<S> objects);

    @Override
    default Optional<Offer.Lack> lacking(HostStatus.Connected engine) {
        return source().lacking(engine);
    }
}
