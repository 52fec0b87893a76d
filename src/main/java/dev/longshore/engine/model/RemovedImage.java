package dev.longshore.engine.model;

/** One line of what {@code DELETE /images/{name}} did: a tag taken off, or a layer gone; the other is null. */
public record RemovedImage(String untagged, String deleted) {
}
