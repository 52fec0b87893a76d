package dev.longshore.service.resource;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import java.util.Optional;

/**
 * What is new of one host.
 *
 * @param host    as it is called, marked and reached now; empty where it is removed, or left the scope
 * @param status  how it stands now
 * @param state   how its list stands now
 * @param objects how the list differs from what was told before; may be empty
 */
public record News<T>(Optional<Host> host, HostStatus status, ListState state, ListChange<T> objects) {
}
