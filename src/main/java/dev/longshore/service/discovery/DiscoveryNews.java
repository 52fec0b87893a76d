package dev.longshore.service.discovery;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.Host;
import dev.longshore.service.docker.DockerProblem;

/** What there is to tell of found hosts. */
public sealed interface DiscoveryNews {

    /** This one is docker's own from now on. */
    record Current(CurrentEngine engine) implements DiscoveryNews { }

    /** Told once for as long as it lasts. */
    record LeftOut(DockerProblem problem) implements DiscoveryNews { }

    /** @param tasks how many were under way there, and were cancelled */
    record Gone(Host host, int tasks) implements DiscoveryNews { }

    /** @param host  as it is now
     *  @param tasks how many were under way where it was before, and were cancelled */
    record Moved(Host host, int tasks) implements DiscoveryNews { }
}
