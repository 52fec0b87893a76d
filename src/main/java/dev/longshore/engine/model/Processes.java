package dev.longshore.engine.model;

import java.util.List;

/** The answer of {@code GET /containers/{id}/top}: a table whose columns the engine names. */
public record Processes(List<String> titles, List<List<String>> processes) {

    public Processes {
        titles = Absent.list(titles);
        processes = Absent.list(processes);
    }
}
