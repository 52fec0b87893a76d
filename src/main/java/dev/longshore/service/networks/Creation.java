package dev.longshore.service.networks;

/** What became of a wish for a network. */
public sealed interface Creation permits Creation.Made, Refused {

    /** It is there. @param warning the engine's own words, or empty */
    record Made(String id, String warning) implements Creation { }
}
