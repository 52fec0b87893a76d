package dev.longshore.ui.logs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as a user types it: so long ago, or a date and a time of this computer's zone. */
sealed interface TimeBound {

    /** When that is. */
    Instant at(Instant now);

    /** As it can be typed. */
    String text();

    /** As {@code 90m}. */
    record Ago(Duration back) implements TimeBound {

        @Override
        public Instant at(Instant now) {
            return now.minus(back);
        }

        @Override
        public String text() {
            List<String> parts = new ArrayList<>();
            part(back.toDays(), "d", parts);
            part(back.toHoursPart(), "h", parts);
            part(back.toMinutesPart(), "m", parts);
            part(back.toSecondsPart(), "s", parts);
            return String.join(" ", parts);
        }

        private static void part(long count, String unit, List<String> parts) {
            if (count > 0) {
                parts.add(count + unit);
            }
        }
    }

    /** As {@code 2026-11-28 12:30}. */
    record At(Instant moment, ZoneId zone) implements TimeBound {

        private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

        @Override
        public Instant at(Instant now) {
            return moment;
        }

        @Override
        public String text() {
            return TEXT.format(moment.atZone(zone));
        }
    }

    /** Empty for what is neither a duration nor a time, or far out of reach. */
    static Optional<TimeBound> parse(String text, Instant now, ZoneId zone) {
        String typed = text.strip();
        try {
            return Parsing.ago(typed).<TimeBound>map(Ago::new).or(() -> Parsing.moment(typed, now, zone).map(at -> new At(at, zone)))
                    .filter(bound -> bound.at(now).isAfter(Instant.EPOCH));
        } catch (DateTimeException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    /** How it is read. */
    final class Parsing {

        private static final Pattern DURATION = Pattern.compile("(?:\\d{1,9}\\s*[wdhms]\\s*)+", Pattern.CASE_INSENSITIVE);
        private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*([wdhms])", Pattern.CASE_INSENSITIVE);
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT);
        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

        private Parsing() {
        }

        private static Optional<Duration> ago(String typed) {
            if (!DURATION.matcher(typed).matches()) {
                return Optional.empty();
            }
            Duration sum = Duration.ZERO;
            Matcher part = PART.matcher(typed);
            while (part.find()) {
                long count = Long.parseLong(part.group(1));
                sum = sum.plus(switch (part.group(2).toLowerCase(Locale.ROOT)) {
                    case "w" -> Duration.ofDays(7 * count);
                    case "d" -> Duration.ofDays(count);
                    case "h" -> Duration.ofHours(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofSeconds(count);
                });
            }
            return Optional.of(sum).filter(Duration::isPositive);
        }

        /** A time without a date is the last one that was. */
        private static Optional<Instant> moment(String typed, Instant now, ZoneId zone) {
            if (typed.endsWith("Z") || typed.matches(".*T.*[+-]\\d\\d:\\d\\d")) {
                return Optional.of(OffsetDateTime.parse(typed).toInstant());
            }
            String[] parts = typed.split("[\\sT]+", 2);
            if (parts.length == 1 && parts[0].contains(":")) {
                Instant today = LocalDate.ofInstant(now, zone).atTime(LocalTime.parse(parts[0], CLOCK)).atZone(zone).toInstant();
                return Optional.of(today.isAfter(now) ? today.atZone(zone).minus(1, ChronoUnit.DAYS).toInstant() : today);
            }
            LocalDate day = LocalDate.parse(parts[0], DAY);
            LocalDateTime at = parts.length == 1 ? day.atStartOfDay() : day.atTime(LocalTime.parse(parts[1], CLOCK));
            return Optional.of(at.atZone(zone).toInstant());
        }
    }
}
