package dev.longshore.service.host;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineException;
import dev.longshore.service.masking.Masker;
import java.util.List;
import java.util.Optional;

/** An engine's failure in the app's words. */
public final class EngineFailures {

    private static final Masker MASKER = new Masker();

    private EngineFailures() {
    }

    /**
     * Of whatever a call of an engine has thrown; what is neither the engine's nor a failure already is a defect.
     *
     * @param object the name of the object it was tried on, or an empty string
     */
    public static Failure of(Throwable thrown, Host host, Operation operation, String object) {
        if (thrown instanceof EngineException e) {
            return of(e, host, operation, object);
        }
        Failure failure = FailureException.of(thrown, Optional.of(host), operation, object);
        return failure.withDetail(MASKER.text(failure.detail()));
    }

    private static Failure of(EngineException e, Host host, Operation operation, String object) {
        return new Failure(RegistryFailures.cause(e, operation).orElseGet(() -> cause(e)), host.name(), host.endpoint().uri(), operation, object, e.status(), detail(e), facts(e));
    }

    private static List<String> facts(EngineException e) {
        return switch (e) {
            case EngineException.Unsupported both when !both.offered().isEmpty() -> List.of(both.offered(), both.spoken());
            case EngineException.TooManyStreams many -> List.of(String.valueOf(many.limit()));
            default -> List.of();
        };
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
            case EngineException.NotOffered _ -> Cause.NOT_OFFERED;
            case EngineException.Unsupported _ -> Cause.UNSUPPORTED_VERSION;
            case EngineException.Reported reported -> reported(reported);
            case EngineException.Incomplete _ -> Cause.INCOMPLETE;
            case EngineException.TooManyStreams _ -> Cause.TOO_MANY_STREAMS;
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
            case TLS_FILE -> Cause.TLS_FILE;
            case TLS_KEY_ENCRYPTED -> Cause.TLS_KEY_ENCRYPTED;
            case TLS_UNTRUSTED -> Cause.TLS_UNTRUSTED;
            case TLS_NOT_VALID -> Cause.TLS_NOT_VALID;
            case TLS_WRONG_NAME -> Cause.TLS_WRONG_NAME;
            case TLS_CLIENT_REFUSED -> Cause.TLS_CLIENT_REFUSED;
            case TLS_VERSION -> Cause.TLS_VERSION;
            case TLS_NOT_SPOKEN -> Cause.TLS_NOT_SPOKEN;
            case TLS_FAILED -> Cause.TLS_FAILED;
            case SSH_MISSING -> Cause.SSH_MISSING;
            case SSH_KEY_UNKNOWN -> Cause.SSH_KEY_UNKNOWN;
            case SSH_KEY_CHANGED -> Cause.SSH_KEY_CHANGED;
            case SSH_DENIED -> Cause.SSH_DENIED;
            case SSH_NOT_ANSWERED -> Cause.SSH_NOT_ANSWERED;
            case SSH_REMOTE_SOCKET -> Cause.SSH_REMOTE_SOCKET;
            case SSH_SOCKET_MISSING -> Cause.SSH_SOCKET_MISSING;
            case SSH_SOCKET_DENIED -> Cause.SSH_SOCKET_DENIED;
            case SSH_FORWARDING_OFF -> Cause.SSH_FORWARDING_OFF;
            case SSH_FAILED -> Cause.SSH_FAILED;
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
            case NEEDS_TLS -> Cause.NEEDS_TLS;
            case REDIRECT -> Cause.REDIRECT;
            case BAD_JSON -> Cause.BAD_JSON;
            case BAD_FRAMES -> Cause.BAD_FRAMES;
        };
    }
}
