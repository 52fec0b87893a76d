package dev.longshore.engine.model;

import dev.longshore.json.JsonDocument;

/** One answer twice: what the app reads of it, and all of it as the engine sent it. */
public record Answer<T>(T value, JsonDocument document) {
}
