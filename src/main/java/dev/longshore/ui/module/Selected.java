package dev.longshore.ui.module;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;

/** One of the selected objects. @param object as the engine lists it */
public record Selected<T>(ObjectRef ref, T object, Host host, HostStatus status) {
}
