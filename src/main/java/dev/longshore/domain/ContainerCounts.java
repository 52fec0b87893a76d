package dev.longshore.domain;

import java.util.HashSet;
import java.util.Set;

/** How many containers there are and how many have a process, kept by changes: counting anew would cost the whole list each time. */
public final class ContainerCounts {

    private final Set<String> all = new HashSet<>();
    private final Set<String> alive = new HashSet<>();

    /** A container is there, in that state. */
    public void put(String id, ContainerState state) {
        all.add(id);
        if (state.alive()) {
            alive.add(id);
        } else {
            alive.remove(id);
        }
    }

    public void remove(String id) {
        all.remove(id);
        alive.remove(id);
    }

    public int all() {
        return all.size();
    }

    public int alive() {
        return alive.size();
    }
}
