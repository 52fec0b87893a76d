package dev.longshore.ui.module;

import dev.longshore.service.prune.PruneCategory;

/** A kind of thing that can go when a host is cleaned up. */
public record PruneContribution(PruneCategory category) implements Contribution {

    @Override
    public String id() {
        return category.id();
    }

    @Override
    public int weight() {
        return category.weight();
    }
}
