package dev.longshore.service.run;

import dev.longshore.domain.HostId;

/**
 * A container to be created and started on one host.
 *
 * @param name     empty lets the engine choose one
 * @param platform empty for the engine's own
 * @param pull     {@code always}, {@code missing} or {@code never}
 * @param body     the JSON of the request; may hold secrets
 */
public record RunRequest(HostId host, String image, String name, String platform, String pull, String body) {

    /** What it is called before the engine has given it an id. */
    public String subject() {
        return name.isEmpty() ? image : name;
    }

    /** Without the body. */
    @Override
    public String toString() {
        return "RunRequest[" + host + " " + image + "]";
    }
}
