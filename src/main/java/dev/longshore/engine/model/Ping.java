package dev.longshore.engine.model;

/**
 * What the header of {@code HEAD /_ping} says.
 *
 * @param apiVersion the engine's newest version, or an empty string where it does not say
 * @param podman     whether {@code Libpod-Api-Version} was there
 */
public record Ping(String apiVersion, String osType, String server, boolean podman) {
}
