package dev.longshore.service.networks;

/** What became of a container that was to join a network. */
public sealed interface Joining permits Joining.Joined, Refused {

    /** It is in. */
    record Joined() implements Joining { }
}
