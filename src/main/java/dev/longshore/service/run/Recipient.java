package dev.longshore.service.run;

import dev.longshore.domain.HostStatus;
import dev.longshore.engine.api.ApiVersion;

/** The engine that a line is meant for, as far as its requests differ. @param version of the API that is spoken with it */
public record Recipient(boolean podman, ApiVersion version) {

    /** Knows everything. */
    public static final Recipient NEWEST = new Recipient(false, ApiVersion.NEWEST);

    /** An engine that does not answer is taken to know everything, since nothing is known of it. */
    public static Recipient of(HostStatus status) {
        return status instanceof HostStatus.Connected connected
                ? new Recipient(connected.engineName().equals("Podman"), ApiVersion.parse(connected.apiVersion()).orElse(ApiVersion.NEWEST))
                : NEWEST;
    }

    /** As numbers, e.g. {@code 1.41}. */
    public String api() {
        return version.toString();
    }

    /** Whether a container can be made in several networks at once, and be given a MAC address in each. Podman's API does, whatever its version says. */
    boolean networksAtOnce() {
        return podman || version.atLeast(1, 44);
    }
}
