package dev.longshore.service.system;

import dev.longshore.domain.DiskUse;
import dev.longshore.json.JsonDocument;
import java.time.Instant;

/**
 * What takes how much room on an engine.
 *
 * @param document the engine's whole answer
 * @param at       when it was there
 */
public record DiskReport(DiskUse use, JsonDocument document, Instant at) {
}
