package dev.longshore.engine;

/**
 * Why a call on an engine did not give its answer. Every failure of this client is one of these; the message is the
 * engine's own where it sent one, else a plain English account meant for logs, never for the screen.
 */
public abstract sealed class EngineException extends RuntimeException {

    private final int status;

    private EngineException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status; 0 where no answer came, and where this client refused by itself. */
    public int status() {
        return status;
    }

    /** 404: the object does not exist on this engine. A route that it does not have is {@link NotOffered}. */
    public static final class NotFound extends EngineException {
        public NotFound(String engineMessage) {
            super(404, engineMessage, null);
        }
    }

    /** 409, or Podman's 500 that means it: the object's state, or another object, forbids the operation. */
    public static final class Conflict extends EngineException {
        public Conflict(int status, String engineMessage) {
            super(status, engineMessage, null);
        }
    }

    /** 400 and any 4xx without a class of its own, or Podman's 500 that means it: the engine did not accept what was asked. */
    public static final class BadRequest extends EngineException {
        public BadRequest(int status, String engineMessage) {
            super(status, engineMessage, null);
        }
    }

    /** 401 or 403 from the engine, or from a proxy in front of it. */
    public static final class Unauthorized extends EngineException {
        public Unauthorized(int status, String engineMessage) {
            super(status, engineMessage, null);
        }
    }

    /** 5xx: the engine, or a proxy in front of it, failed. */
    public static final class ServerFault extends EngineException {
        public ServerFault(int status, String engineMessage) {
            super(status, engineMessage, null);
        }
    }

    /** No connection could be made; nothing was sent. */
    public static final class Unreachable extends EngineException {
        private final Reason reason;

        public Unreachable(Reason reason, String message, Throwable cause) {
            super(0, message, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /**
         * What stood in the way of the connection. TLS_FILE: a PEM file is missing, unreadable or holds nothing of use. TLS_CLIENT_REFUSED: the
         * engine wants a client certificate, or another one. TLS_NOT_SPOKEN: the peer answered in something else. SSH_KEY_UNKNOWN: the key of the
         * machine is not known, and the user did not accept it; SSH_KEY_CHANGED: it is another than the known one. SSH_DENIED: no login was
         * accepted. SSH_NOT_ANSWERED: ssh asked for a passphrase or password and got none. SSH_REMOTE_SOCKET: logged in, but the engine's
         * socket over there cannot be opened; SSH_SOCKET_MISSING, SSH_SOCKET_DENIED: it is not there, or the user may not open it;
         * SSH_FORWARDING_OFF: sshd does not forward it.
         */
        public enum Reason {
            SOCKET_MISSING, NOT_A_SOCKET, PERMISSION_DENIED, REFUSED, UNKNOWN_HOST, NO_ROUTE,
            TLS_FILE, TLS_KEY_ENCRYPTED, TLS_UNTRUSTED, TLS_NOT_VALID, TLS_WRONG_NAME, TLS_CLIENT_REFUSED, TLS_VERSION, TLS_NOT_SPOKEN, TLS_FAILED,
            SSH_MISSING, SSH_KEY_UNKNOWN, SSH_KEY_CHANGED, SSH_DENIED, SSH_NOT_ANSWERED, SSH_REMOTE_SOCKET, SSH_SOCKET_MISSING, SSH_SOCKET_DENIED, SSH_FORWARDING_OFF,
            SSH_FAILED,
            OTHER
        }
    }

    /** The engine did not answer within the limit of the phase. */
    public static final class TimedOut extends EngineException {
        private final Phase phase;

        public TimedOut(Phase phase, String message) {
            super(0, message, null);
            this.phase = phase;
        }

        public Phase phase() {
            return phase;
        }

        /** CONNECT: nothing was sent. HEADERS: sent, no answer began. BODY: the answer stopped before its end. */
        public enum Phase { CONNECT, HEADERS, BODY }
    }

    /** The connection ended before the answer did; what had been sent may have taken effect. */
    public static final class Disconnected extends EngineException {
        public Disconnected(String message, Throwable cause) {
            super(0, message, cause);
        }
    }

    /** What came back is not an answer this client accepts. */
    public static final class Malformed extends EngineException {
        private final Reason reason;

        public Malformed(Reason reason, int status, String message, Throwable cause) {
            super(status, message, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /**
         * NOT_HTTP: the peer does not speak HTTP. HEADER_TOO_LARGE, BODY_TOO_LARGE: over the client's limits. NOT_AN_ENGINE:
         * HTTP, but no Docker engine (an HTML page, say). NEEDS_TLS: the engine there takes only TLS. REDIRECT: redirects are never followed. BAD_JSON: an engine's
         * answer that is no JSON or not of the expected shape. BAD_FRAMES: a stream of frames that holds none.
         */
        public enum Reason { NOT_HTTP, HEADER_TOO_LARGE, BODY_TOO_LARGE, NOT_AN_ENGINE, NEEDS_TLS, REDIRECT, BAD_JSON, BAD_FRAMES }
    }

    /** The engine told of a failure inside a stream that had begun with a good status. */
    public static final class Reported extends EngineException {
        /** @param code the record's own code; it is the status where it is one of HTTP, since a build's step reports its exit code there */
        public Reported(long code, String engineMessage) {
            super(code >= 100 && code < 600 ? (int) code : 0, engineMessage, null);
        }
    }

    /** A stream ended in order, but without the record that says the work was done. */
    public static final class Incomplete extends EngineException {
        public Incomplete(String message) {
            super(0, message, null);
        }
    }

    /** Nothing was sent: the client was told to change nothing on this engine. */
    public static final class ReadOnly extends EngineException {
        public ReadOnly(String message) {
            super(0, message, null);
        }
    }

    /** Nothing was sent: as many streams are open to this engine as this client opens. */
    public static final class TooManyStreams extends EngineException {
        private final int limit;

        public TooManyStreams(int limit) {
            super(0, limit + " streams are open to this engine, and no more are opened", null);
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }

    /** The engine does not have what was asked for: it is too old for it, or another kind of engine, and says so or is known to be. */
    public static final class NotOffered extends EngineException {
        public NotOffered(int status, String message) {
            super(status, message, null);
        }
    }

    /** This client and the engine have no API version in common, or none that the client was told to speak. */
    public static final class Unsupported extends EngineException {
        private final String offered;
        private final String spoken;

        public Unsupported(String message) {
            this(message, "", "");
        }

        /** As {@link #offered} and {@link #spoken}. */
        public Unsupported(String message, String offered, String spoken) {
            super(0, message, null);
            this.offered = offered;
            this.spoken = spoken;
        }

        /** The versions the engine speaks, as {@code 1.24–1.44}, {@code ≤ 1.19} or {@code ≥ 1.60}; empty where it is not about ranges. */
        public String offered() {
            return offered;
        }

        /** The versions this client speaks, in the same form, or empty. */
        public String spoken() {
            return spoken;
        }
    }
}
