package dev.longshore.domain;

/**
 * What the app asks of an engine. Its constants stand beside the service that carries them out.
 *
 * @param id       in kebab case, such as {@code remove-image}; unique, and the end of its message keys
 * @param offer    which engines have it
 * @param registry what the engine asks a registry for meanwhile: its failures are then told apart from the engine's own
 */
public record Operation(String id, Offer offer, Registry registry) implements Offered {

    /** Stands for no operation: a defect of the app itself. */
    public static final Operation UNEXPECTED = new Operation("unexpected");

    /** The engine alone carries it out. */
    public Operation(String id, Offer offer) {
        this(id, offer, Registry.NOT_ASKED);
    }

    /** Every engine has it. */
    public Operation(String id) {
        this(id, Offer.EVERYWHERE);
    }

    /** What a registry is asked for. BASES: the images that a build begins with. */
    public enum Registry { NOT_ASKED, IMAGE, SEARCH, BASES }
}
