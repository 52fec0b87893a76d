package dev.longshore.engine.model;

import java.util.List;

/** The answer of {@code POST /containers/create}. */
public record CreatedContainer(String id, List<String> warnings) {

    public CreatedContainer {
        id = Absent.text(id);
        warnings = Absent.list(warnings);
    }
}
