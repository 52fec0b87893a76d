package dev.longshore.service.system;

import dev.longshore.domain.ClockDifference;
import dev.longshore.engine.model.Answer;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.EngineVersion;
import java.util.Optional;

/**
 * What an engine says of itself.
 *
 * @param clock empty where the engine does not tell its time
 */
public record EngineReport(Answer<EngineInfo> info, Answer<EngineVersion> version, Optional<ClockDifference> clock) {
}
