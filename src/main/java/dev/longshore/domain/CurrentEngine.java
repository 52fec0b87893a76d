package dev.longshore.domain;

import java.util.Optional;

/**
 * The engine that the docker command would use here, and why that one.
 *
 * @param host    empty where what was named is not there, or cannot be used
 * @param context as docker calls it; {@code default} where none is in use
 */
public record CurrentEngine(Optional<HostId> host, Rule rule, String context) {

    /** What chose it: the first of these that says anything. */
    public enum Rule { DOCKER_HOST, DOCKER_CONTEXT, CURRENT_CONTEXT, DEFAULT }

    public boolean is(HostId id) {
        return host.isPresent() && host.get().equals(id);
    }
}
