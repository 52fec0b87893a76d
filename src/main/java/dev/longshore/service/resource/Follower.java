package dev.longshore.service.resource;

import dev.longshore.domain.HostId;
import java.util.Map;

/** Told how the hosts of a scope, and their objects of one kind, change. */
@FunctionalInterface
public interface Follower<T> {

    /**
     * There is news. Calls come from any thread, never two at once, with the news of a host in order. The first news of a host holds everything
     * there is. A follower that is slow gets the sum of the changes, not each of them.
     *
     * @param sum the hosts of which something differs
     */
    void changed(Map<HostId, News<T>> sum);
}
