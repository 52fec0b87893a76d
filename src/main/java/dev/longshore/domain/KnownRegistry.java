package dev.longshore.domain;

/**
 * A registry for which there is a login, or a way to get one.
 *
 * @param registry as in references: {@code docker.io}, {@code localhost:5000}
 * @param username empty where it is not known, or where a token stands in its place
 * @param origin   where the login comes from
 * @param detail   the credential helper's name for HELPER; the problem for FAILED; else empty
 */
public record KnownRegistry(String registry, String username, Origin origin, String detail) {

    /** TYPED: kept in memory. HELPER: a docker credential helper. FILE: unencrypted in docker's configuration. FAILED: it could not be read. */
    public enum Origin { TYPED, HELPER, FILE, FAILED }
}
