package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineException;
import dev.longshore.service.masking.Masker;

/** An engine's failure in the app's words. */
public final class EngineFailures {

    private static final Masker MASKER = new Masker();

    private EngineFailures() {
    }

    /** @param object the name of the object it was tried on, or an empty string */
    public static Failure of(EngineException e, Host host, Failure.Operation operation, String object) {
        return new Failure(RegistryFailures.cause(e, operation).orElseGet(() -> cause(e)), host.name(), host.endpoint().uri(), operation, object, e.status(), detail(e));
    }

    /** An engine may repeat a URL with its password; the words are shown and copied. */
    private static String detail(EngineException e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : MASKER.text(e.getMessage());
    }

    private static Cause cause(EngineException e) {
        return switch (e) {
            case EngineException.NotFound _ -> Cause.NOT_FOUND;
            case EngineException.Conflict _ -> Cause.CONFLICT;
            case EngineException.BadRequest _ -> Cause.BAD_REQUEST;
            case EngineException.Unauthorized _ -> Cause.UNAUTHORIZED;
            case EngineException.ServerFault _ -> Cause.SERVER_FAULT;
            case EngineException.Disconnected _ -> Cause.DISCONNECTED;
            case EngineException.Unsupported _ -> Cause.UNSUPPORTED_VERSION;
            case EngineException.Reported reported -> reported(reported);
            case EngineException.Incomplete _ -> Cause.INCOMPLETE;
            case EngineException.ReadOnly _ -> Cause.READ_ONLY_HOST;
            case EngineException.Unreachable unreachable -> unreachable(unreachable.reason());
            case EngineException.TimedOut timedOut -> timedOut(timedOut.phase());
            case EngineException.Malformed malformed -> malformed(malformed.reason());
        };
    }

    /** Registries differ in their words; what is not recognised is shown as the engine's own report. */
    private static Cause reported(EngineException.Reported reported) {
        return Cause.REPORTED;
    }

    private static Cause unreachable(EngineException.Unreachable.Reason reason) {
        return switch (reason) {
            case SOCKET_MISSING -> Cause.SOCKET_MISSING;
            case NOT_A_SOCKET -> Cause.NOT_A_SOCKET;
            case PERMISSION_DENIED -> Cause.PERMISSION_DENIED;
            case REFUSED -> Cause.REFUSED;
            case UNKNOWN_HOST -> Cause.UNKNOWN_HOST;
            case NO_ROUTE -> Cause.NO_ROUTE;
            case OTHER -> Cause.UNREACHABLE;
        };
    }

    private static Cause timedOut(EngineException.TimedOut.Phase phase) {
        return switch (phase) {
            case CONNECT -> Cause.CONNECT_TIMEOUT;
            case HEADERS -> Cause.NO_ANSWER;
            case BODY -> Cause.BODY_TIMEOUT;
        };
    }

    private static Cause malformed(EngineException.Malformed.Reason reason) {
        return switch (reason) {
            case NOT_HTTP -> Cause.NOT_HTTP;
            case HEADER_TOO_LARGE -> Cause.HEADER_TOO_LARGE;
            case BODY_TOO_LARGE -> Cause.BODY_TOO_LARGE;
            case NOT_AN_ENGINE -> Cause.NOT_AN_ENGINE;
            case REDIRECT -> Cause.REDIRECT;
            case BAD_JSON -> Cause.BAD_JSON;
        };
    }
}
