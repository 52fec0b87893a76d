package dev.longshore.service.host;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a registry's failures from the engine's own. Engines hand them on as prose, with any status or inside a stream; what is not
 * recognised stays what its status says.
 */
final class RegistryFailures {

    private static final Pattern LOCAL = words("does not exist locally", "no such image", "image not known", "tag does not exist");
    private static final Pattern DISK_FULL = words("no space left on device");
    private static final Pattern LIMITED = words("toomanyrequests", "too many requests", "rate limit", status("429"));
    private static final Pattern NO_PLATFORM = words("no matching manifest", "no image found in (?:manifest list|image index)", "does not match the specified platform");
    private static final Pattern UNREACHABLE = words("connection refused", "no such host", "i/o timeout", "x509", "tls:", "certificate",
            "server gave http response to https client", "network is unreachable", "no route to host", "connection reset", "deadline exceeded",
            "request canceled while waiting for connection", "client\\.timeout", "proxyconnect", "invalid character '<'", "<!doctype", "<html",
            "unexpected eof", "\\beof$", "received unexpected http status: 5", "bad gateway", "service unavailable", "pinging container registry");
    private static final Pattern DENIED = words("denied", "unauthorized", "authentication required", "no basic auth", "forbidden", "invalid username/password",
            "incorrect username or password", "manifest unknown", "manifest for .* not found", "name unknown", "repository name not known", "repository .* not found",
            "may require 'docker login'", status("40[134]"), ": not found$");

    /** What a builder says of an image that it begins with, and what it says of a step: that may hold the step's own words. */
    private static final Pattern BASE_DENIED = words("no basic auth", "unauthorized", "authentication required", "pull access denied", "requested access to the resource is denied",
            "incorrect username or password", "invalid username/password");
    private static final Pattern OF_A_STEP = words("returned a non-zero code", "while running runtime", "building at step \"(?!from )");

    private RegistryFailures() {
    }

    /** The cause where a registry is behind it; empty for other operations and other failures. */
    static Optional<Cause> cause(EngineException e, Operation operation) {
        if (!handsOn(e)) {
            return Optional.empty();
        }
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return switch (operation.registry()) {
            case NOT_ASKED -> Optional.empty();
            case BASES -> ofBase(said);
            case SEARCH -> ofSearch(said);
            case IMAGE -> ofImage(said);
        };
    }

    /** A page of html in place of the engine's answer is the proxy's before the engine, and no word of a registry. */
    private static boolean handsOn(EngineException e) {
        return switch (e) {
            case EngineException.Reported _, EngineException.NotFound _, EngineException.ServerFault _, EngineException.BadRequest _,
                 EngineException.Unauthorized _, EngineException.Conflict _ -> true;
            default -> false;
        };
    }

    private static Optional<Cause> ofBase(String said) {
        return BASE_DENIED.matcher(said).find() && !OF_A_STEP.matcher(said).find() ? Optional.of(Cause.BASE_DENIED) : Optional.empty();
    }

    private static Optional<Cause> ofSearch(String said) {
        if (LIMITED.matcher(said).find()) {
            return ofImage(said);
        }
        return DENIED.matcher(said).find() ? Optional.of(Cause.REGISTRY_DENIED) : Optional.of(Cause.REGISTRY_UNREACHABLE);
    }

    private static Optional<Cause> ofImage(String said) {
        if (LOCAL.matcher(said).find()) {
            return Optional.of(Cause.NOT_FOUND);
        }
        if (DISK_FULL.matcher(said).find()) {
            return Optional.of(Cause.DISK_FULL);
        }
        if (NO_PLATFORM.matcher(said).find()) {
            return Optional.of(Cause.REPORTED);
        }
        return LIMITED.matcher(said).find() ? Optional.of(Cause.RATE_LIMITED)
                : UNREACHABLE.matcher(said).find() ? Optional.of(Cause.REGISTRY_UNREACHABLE)
                : DENIED.matcher(said).find() ? Optional.of(Cause.REGISTRY_DENIED) : Optional.empty();
    }

    /** A status stands for itself; the same digits may be part of an image's name, of its tag or of an address. */
    private static String status(String digits) {
        return "(?<![\\w:./@-])" + digits + "(?![\\w/@-]|[.:]\\w)";
    }

    private static Pattern words(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives));
    }
}
