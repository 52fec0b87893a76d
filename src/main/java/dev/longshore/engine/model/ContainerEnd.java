package dev.longshore.engine.model;

/** The answer of {@code POST /containers/{id}/wait}. @param error why the engine does not know; null where it does */
public record ContainerEnd(long statusCode, Error error) {

    /** In the engine's words. */
    public record Error(String message) { }
}
