package dev.longshore.ui.module;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.ui.base.TargetHosts;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/**
 * What a module is made with.
 *
 * @param hosts       the known hosts
 * @param app         the services that hold state and that features share
 * @param contributed what all modules contribute; empty while they are being made
 * @param answering   every host that answers, shown or not; written by the feature that lists hosts
 */
public record AppContext(Ui ui, Hosts hosts, AppServices app, Contributed contributed, ObjectProperty<List<Host>> answering) {

    /** How a host is doing; connecting for one that is not known. */
    public HostStatus status(HostId id) {
        HostSession session = hosts.find(id);
        return session == null ? new HostStatus.Connecting() : session.status();
    }

    /** The hosts that something new can be brought to. @param demo whether the demo can take it */
    public TargetHosts targets(boolean demo) {
        return new TargetHosts(ui.scope(), answering, demo);
    }
}
