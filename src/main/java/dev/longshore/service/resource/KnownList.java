package dev.longshore.service.resource;

import java.time.Instant;
import java.util.List;

/** A host's list of one kind as it was known at a time. */
public record KnownList<T>(Listed<T> kind, List<T> objects, Instant asOf) {

    public KnownList {
        objects = List.copyOf(objects);
    }
}
