package dev.longshore.service.terminal;

import dev.longshore.domain.HostId;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.masking.Masker;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What terminals are opened with.
 *
 * @param calls   those that the user asks for
 * @param io      runs what blocks, each on a thread of its own
 * @param journal the shells that were opened and have not ended
 */
record TerminalAccess(Hosts hosts, EngineCalls calls, Executor io, InstantSource clock, Masker masker, ShellJournal journal) {

    boolean podman(HostId host) {
        HostSession session = hosts.find(host);
        return session != null && session.status().podman();
    }
}
