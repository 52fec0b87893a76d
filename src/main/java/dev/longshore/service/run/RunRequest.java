package dev.longshore.service.run;

import dev.longshore.domain.HostId;

/**
 * A container to be created and started on one host.
 *
 * @param pull {@code always}, {@code missing} or {@code never}
 * @param body may hold secrets
 */
public record RunRequest(HostId host, String image, String pull, CreateBody body) {

    /** What it is called before the engine has given it an id. */
    public String subject() {
        return body.name().isEmpty() ? image : body.name();
    }

    /** Without the body. */
    @Override
    public String toString() {
        return "RunRequest[" + host + " " + image + "]";
    }
}
