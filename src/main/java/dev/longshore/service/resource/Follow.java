package dev.longshore.service.resource;

import dev.longshore.domain.Subscription;

/** One follower's subscription to one kind on a scope of hosts. All methods may be called from any thread, and none waits for an engine. */
public interface Follow extends Subscription {

    /** Other hosts from now on: those that leave are told as removed, those that come with everything there is. */
    void rescope(HostScope scope);

    /** Lists anew on the hosts of the scope that answer. */
    void refresh();

    /** Nothing is told any more, except by a call that is under way. */
    @Override
    void close();
}
