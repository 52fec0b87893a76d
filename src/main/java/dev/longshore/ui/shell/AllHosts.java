package dev.longshore.ui.shell;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.base.CurrentHost;
import java.util.List;

/**
 * The hosts whose objects show together.
 *
 * @param connected how many of them answer
 * @param lost      names of those that do not
 * @param withoutEvents names of those that answer and give no events
 */
public record AllHosts(int count, int connected, List<String> lost, List<String> withoutEvents) {

    public static AllHosts of(CurrentHost current) {
        List<HostStatus> all = current.hosts().stream().map(host -> current.status(host.id())).toList();
        List<String> lost = current.hosts().stream().filter(host -> current.status(host.id()) instanceof HostStatus.Lost).map(Host::name).toList();
        List<String> withoutEvents = current.hosts().stream().filter(host -> current.status(host.id()) instanceof HostStatus.Connected now
                && now.eventsFailure().isPresent()).map(Host::name).toList();
        return new AllHosts(all.size(), (int) all.stream().filter(HostStatus::connected).count(), lost, withoutEvents);
    }
}
