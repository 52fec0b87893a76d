package dev.longshore.service.processes;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One process of a container. What the engine does not tell is empty.
 *
 * @param numbers  how it is called
 * @param user     as the engine names it: the container's on Podman, the host's on Docker
 * @param hostUser the host's name of the user, where the container's is known too
 * @param cpu      percent of one processor, over the process's life
 * @param memory   resident, in bytes
 * @param age      since its start, in seconds
 * @param state    as {@code ps} writes it
 */
public record ProcessEntry(Numbers numbers, String user, String hostUser, OptionalDouble cpu, OptionalLong memory, OptionalLong age,
        String state, String command) {

    /**
     * A process has a number on its host, and another one in each container that it is in.
     *
     * @param inside in the container
     * @param host   on the host
     * @param parent of the parent, told as the others of the same engine are
     */
    public record Numbers(OptionalLong inside, OptionalLong host, OptionalLong parent) { }

    /** The same process in every list. */
    public String key() {
        OptionalLong number = numbers.host().isPresent() ? numbers.host() : numbers.inside();
        return number.isPresent() ? Long.toString(number.getAsLong()) : command;
    }
}
