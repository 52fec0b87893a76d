package dev.longshore.service.logs.feed;

import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What the logs of containers are read with.
 *
 * @param calls those that the user asks for
 * @param io    runs what blocks, each on a thread of its own
 * @param clock this machine's
 */
public record LogAccess(Hosts hosts, EngineCalls calls, Executor io, InstantSource clock, LogPace pace) {

    public LogAccess(Hosts hosts, EngineCalls calls, Executor io) {
        this(hosts, calls, io, InstantSource.system(), LogPace.DEFAULT);
    }
}
