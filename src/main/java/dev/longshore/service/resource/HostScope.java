package dev.longshore.service.resource;

import dev.longshore.domain.HostId;
import java.util.Set;

/**
 * The hosts that a follower is told of.
 *
 * @param everyHost whether it is all hosts, those too that become known later
 * @param hosts     else the ones it is; they need not be known yet
 */
public record HostScope(boolean everyHost, Set<HostId> hosts) {

    public static final HostScope ALL = new HostScope(true, Set.of());
    public static final HostScope NONE = new HostScope(false, Set.of());

    public HostScope {
        hosts = Set.copyOf(hosts);
    }

    public static HostScope of(HostId host) {
        return new HostScope(false, Set.of(host));
    }

    public static HostScope of(Set<HostId> hosts) {
        return new HostScope(false, hosts);
    }

    public boolean contains(HostId host) {
        return everyHost || hosts.contains(host);
    }
}
