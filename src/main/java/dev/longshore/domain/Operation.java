package dev.longshore.domain;

import java.util.Optional;

/**
 * What the app asks of an engine. Its constants stand beside the service that carries them out.
 *
 * @param id       in kebab case, such as {@code remove-image}; unique, and the end of its message keys
 * @param offer    which engines have it
 * @param registry what the engine asks a registry for meanwhile: its failures are then told apart from the engine's own
 * @param route    how it is asked of the engine, where that is one request
 */
public record Operation(String id, Offer offer, Registry registry, Optional<Route> route) implements Offered {

    /** Stands for no operation: a defect of the app itself. */
    public static final Operation UNEXPECTED = new Operation("unexpected");

    /** The engine alone carries it out. */
    public Operation(String id, Offer offer) {
        this(id, offer, Registry.NOT_ASKED);
    }

    /** Without a route that is told. */
    public Operation(String id, Offer offer, Registry registry) {
        this(id, offer, registry, Optional.empty());
    }

    /** Every engine has it. */
    public Operation(String id) {
        this(id, Offer.EVERYWHERE);
    }

    /** The same operation with its route. @param route such as {@code POST /containers/{id}/stop} */
    public Operation by(String route) {
        return by(route, "");
    }

    /** The same operation with its route and the JSON that goes with it. */
    public Operation by(String route, String body) {
        String[] parts = route.split(" ", 2);
        return new Operation(id, offer, registry, Optional.of(new Route(parts[0], parts[1], body)));
    }

    /** What a registry is asked for. BASES: the images that a build begins with. */
    public enum Registry { NOT_ASKED, IMAGE, SEARCH, BASES }
}
