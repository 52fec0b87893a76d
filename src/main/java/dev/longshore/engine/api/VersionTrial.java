package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version to speak with an engine whose {@code /_ping} and {@code /version} a proxy keeps away: {@code GET /containers/json} in this
 * client's newest version. An engine that does not know that version says which one it does, as JSON or in plain text.
 */
final class VersionTrial {

    private static final Pattern NEWEST_THERE = Pattern.compile("(?i)(?:maximum supported API version is|server API version:) *(\\d+\\.\\d+)");
    private static final Pattern OLDEST_THERE = Pattern.compile("(?i)minimum supported API version is *(\\d+\\.\\d+)");

    private VersionTrial() {
    }

    /**
     * @param otherwise thrown where the answer does not tell either
     * @throws EngineException.Unsupported where there is no version in common
     */
    static ApiVersion of(Transport transport, EngineException otherwise) {
        Response answer = transport.send(Request.of("GET", "/v" + ApiVersion.NEWEST + "/containers/json?limit=1"));
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() == 200 && said.stripLeading().startsWith("[")) {
            return ApiVersion.NEWEST;
        }
        if (answer.status() != 400) {
            throw otherwise;
        }
        Optional<ApiVersion> oldest = version(OLDEST_THERE, said);
        if (oldest.isPresent()) {
            throw ApiVersion.nothingInCommon(oldest.get(), null);
        }
        return ApiVersion.negotiate(null, version(NEWEST_THERE, said).orElseThrow(() -> otherwise));
    }

    private static Optional<ApiVersion> version(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? ApiVersion.parse(matcher.group(1)) : Optional.empty();
    }
}
