package dev.longshore.domain;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an engine's list says of a container's state, taken apart so that it can be told in the user's language.
 *
 * @param exitCode for exited and restarting containers
 * @param age      how long it has been so, as coarse as the engine tells it; empty where it does not
 */
public record ContainerStatus(ContainerState state, Health health, OptionalLong exitCode, Optional<Duration> age) {

    private static final Pattern CODE = Pattern.compile("\\((-?\\d{1,18})\\)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6}) (second|minute|hour|day|week|month|year)s?");

    /** The outcome of health checks. */
    public enum Health { NONE, STARTING, HEALTHY, UNHEALTHY }

    /**
     * Reads {@code State} and {@code Status} of a list entry.
     *
     * @param state  may be empty (engines before API 1.23): then the status tells
     * @param status e.g. {@code Up 3 minutes (healthy)}, {@code Exited (137) 2 days ago}
     */
    public static ContainerStatus of(String state, String status) {
        ContainerState known = state.isEmpty() ? stateOf(status) : ContainerState.of(state);
        boolean hasCode = known == ContainerState.EXITED || known == ContainerState.RESTARTING || known == ContainerState.DEAD;
        return new ContainerStatus(known, healthOf(status), hasCode ? codeOf(status) : OptionalLong.empty(), ageOf(status));
    }

    private static ContainerState stateOf(String status) {
        String word = status.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return switch (word) {
            case "up" -> status.contains("(Paused)") ? ContainerState.PAUSED : ContainerState.RUNNING;
            case "exited" -> ContainerState.EXITED;
            case "restarting" -> ContainerState.RESTARTING;
            case "created", "" -> ContainerState.CREATED;
            case "removal" -> ContainerState.REMOVING;
            case "dead" -> ContainerState.DEAD;
            default -> ContainerState.UNKNOWN;
        };
    }

    private static Health healthOf(String status) {
        if (status.contains("(healthy)")) {
            return Health.HEALTHY;
        }
        if (status.contains("(unhealthy)")) {
            return Health.UNHEALTHY;
        }
        return status.contains("(health: starting)") || status.contains("(starting)") ? Health.STARTING : Health.NONE;
    }

    private static OptionalLong codeOf(String status) {
        Matcher matcher = CODE.matcher(status);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private static Optional<Duration> ageOf(String status) {
        if (status.contains("Less than a second")) {
            return Optional.of(Duration.ZERO);
        }
        if (status.contains("About a minute")) {
            return Optional.of(Duration.ofMinutes(1));
        }
        if (status.contains("About an hour")) {
            return Optional.of(Duration.ofHours(1));
        }
        Matcher matcher = SPAN.matcher(status);
        return matcher.find() ? Optional.of(span(Long.parseLong(matcher.group(1)), matcher.group(2))) : Optional.empty();
    }

    private static Duration span(long count, String unit) {
        return switch (unit) {
            case "second" -> Duration.ofSeconds(count);
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            case "day" -> Duration.ofDays(count);
            case "week" -> Duration.ofDays(7 * count);
            case "month" -> Duration.ofDays(30 * count);
            default -> Duration.ofDays(365 * count);
        };
    }
}
