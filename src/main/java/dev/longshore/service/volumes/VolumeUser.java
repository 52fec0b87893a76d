package dev.longshore.service.volumes;

import dev.longshore.domain.ContainerStatus;

/**
 * A container that mounts a volume, running or not; once for each path.
 *
 * @param id   of the container
 * @param path in the container
 */
public record VolumeUser(String id, String name, ContainerStatus status, String path, boolean writable) {
}
