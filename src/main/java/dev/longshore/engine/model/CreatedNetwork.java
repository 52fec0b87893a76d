package dev.longshore.engine.model;

/** The answer of {@code POST /networks/create}. @param warning the engine's own words, or empty */
public record CreatedNetwork(String id, String warning) {

    public CreatedNetwork {
        id = Absent.text(id);
        warning = Absent.text(warning);
    }
}
