package dev.longshore.engine.model;

/** The answer of {@code POST /containers/{id}/exec}. */
public record CreatedExec(String id) {

    public CreatedExec {
        id = Absent.text(id);
    }
}
