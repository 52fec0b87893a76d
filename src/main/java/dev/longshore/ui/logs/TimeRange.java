package dev.longshore.ui.logs;

import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The part of a log that is asked for. */
sealed interface TimeRange {

    TimeRange ALL = Preset.ALL_TIMES;
    TimeRange LAST_START = Preset.LAST_START;
    TimeRange HOUR = Preset.HOUR;

    /** What it is called. */
    Message label();

    /** As the engine is asked for it. */
    LogRange at(Instant now);

    /** One of those that are offered. */
    enum Preset implements TimeRange {

        ALL_TIMES("logs.range.all", Duration.ZERO),
        LAST_START("logs.range.last-start", Duration.ZERO),
        MINUTES_5("logs.range.5-minutes", Duration.ofMinutes(5)),
        MINUTES_15("logs.range.15-minutes", Duration.ofMinutes(15)),
        HOUR("logs.range.1-hour", Duration.ofHours(1)),
        DAY("logs.range.24-hours", Duration.ofDays(1));

        private final String key;
        private final Duration back;

        Preset(String key, Duration back) {
            this.key = key;
            this.back = back;
        }

        @Override
        public Message label() {
            return Message.of(key);
        }

        @Override
        public LogRange at(Instant now) {
            return switch (this) {
                case ALL_TIMES -> LogRange.ALL;
                case LAST_START -> LogRange.LAST_START;
                case MINUTES_5, MINUTES_15, HOUR, DAY -> new LogRange(Optional.of(now.minus(back)), Optional.empty());
            };
        }
    }

    /** The user's own; one of both bounds at least is there. */
    record Own(Optional<TimeBound> since, Optional<TimeBound> until) implements TimeRange {

        @Override
        public Message label() {
            return since.isEmpty() ? Message.of("logs.range.own.until", text(until))
                    : until.isEmpty() ? Message.of("logs.range.own.since", text(since))
                    : Message.of("logs.range.own.both", text(since), text(until));
        }

        private static String text(Optional<TimeBound> bound) {
            return bound.map(TimeBound::text).orElse("");
        }

        @Override
        public LogRange at(Instant now) {
            return new LogRange(since.map(bound -> bound.at(now)), until.map(bound -> bound.at(now)));
        }
    }
}
