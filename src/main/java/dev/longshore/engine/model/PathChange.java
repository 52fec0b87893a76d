package dev.longshore.engine.model;

/** One path in the answer of {@code GET /containers/{id}/changes}. @param kind 0 changed, 1 added, 2 deleted */
public record PathChange(String path, int kind) {
    public PathChange {
        path = Absent.text(path);
    }
}
