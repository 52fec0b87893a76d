package dev.longshore.service.logs.store;

import dev.longshore.domain.ObjectRef;

/**
 * A container whose lines are in the store.
 *
 * @param hostName for people
 */
public record LogSource(ObjectRef container, String hostName) { }
