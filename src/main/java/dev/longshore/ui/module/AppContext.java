package dev.longshore.ui.module;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;

/**
 * What a module is made with.
 *
 * @param hosts       the known hosts
 * @param app         the services that hold state and that features share
 * @param contributed what all modules contribute; empty while they are being made
 */
public record AppContext(Ui ui, Hosts hosts, AppServices app, Contributed contributed) {

    /** How a host is doing; connecting for one that is not known. */
    public HostStatus status(HostId id) {
        HostSession session = hosts.find(id);
        return session == null ? new HostStatus.Connecting() : session.status();
    }
}
