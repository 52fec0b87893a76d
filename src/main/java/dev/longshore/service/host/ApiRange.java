package dev.longshore.service.host;

import dev.longshore.engine.api.ApiVersion;
import java.util.List;
import java.util.stream.IntStream;

/** The versions of the API that the app speaks. */
public final class ApiRange {

    /** Newest first, e.g. {@code 1.56}. */
    public static final List<String> VERSIONS = IntStream.rangeClosed(ApiVersion.OLDEST.minor(), ApiVersion.NEWEST.minor()).boxed()
            .map(minor -> new ApiVersion(1, minor).toString()).toList().reversed();

    private ApiRange() {
    }
}
