package dev.longshore.service.logs.feed;

/**
 * What the exact bytes of a log are, which hangs on how it is kept. PROGRAM: what the program wrote. TERMINAL: what its terminal made of that, with a
 * carriage return before each line's end. REPLACED: what is no UTF-8 was replaced before anybody could read it. JOINED: a long line, and the one that
 * follows it, are one. CACHED: the last part only, since the driver sends the log elsewhere and the engine keeps no more. UNKNOWN: nobody has looked.
 */
public enum Exactness {
    PROGRAM, TERMINAL, REPLACED, JOINED, CACHED, UNKNOWN;

    /** The release from which the local driver of Docker keeps the ends of long lines. */
    private static final int LOCAL_MENDED = 23_000;

    static Exactness of(Run run, EngineTraits engine) {
        if (run.tty()) {
            return TERMINAL;
        }
        if (engine.podman()) {
            return PROGRAM;
        }
        return switch (run.driver()) {
            case "json-file" -> REPLACED;
            case "local" -> engine.release() > 0 && engine.release() < LOCAL_MENDED ? JOINED : PROGRAM;
            case "", "journald" -> UNKNOWN;
            default -> CACHED;
        };
    }
}
