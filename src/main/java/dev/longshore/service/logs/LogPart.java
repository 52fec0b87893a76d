package dev.longshore.service.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.LogState;
import java.time.Duration;
import java.util.Optional;

/**
 * How the reading of one of several containers stands.
 *
 * @param open      false for one that is no longer wanted; its lines stay
 * @param beginning whether nothing older can be had
 * @param clock     how far its host's clock is ahead of ours, where that is more than a second beyond doubt
 */
public record LogPart(ObjectRef container, LogState state, boolean open, boolean beginning, Optional<Duration> clock) { }
