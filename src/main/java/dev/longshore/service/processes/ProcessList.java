package dev.longshore.service.processes;

import java.util.List;

/** What an engine tells of the processes of a container. @param entries in its order; none where nothing is told */
public record ProcessList(Told told, List<ProcessEntry> entries) {

    /** ALL: what there is. NOT_RUNNING: there are none. NOTHING: the engine answers without a list. */
    public enum Told { ALL, NOT_RUNNING, NOTHING }

    static final ProcessList NOT_RUNNING = new ProcessList(Told.NOT_RUNNING, List.of());
    static final ProcessList NOTHING = new ProcessList(Told.NOTHING, List.of());

    public ProcessList {
        entries = List.copyOf(entries);
    }
}
