package dev.longshore.service.health;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.masking.Masker;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a container does, by what its engine tells of it.
 *
 * @param state  of the container; its health means something only while it runs
 * @param status in the engine's words, in small letters; empty where there is none
 * @param check  empty for a container without one
 * @param streak so many have failed in a row
 * @param probes the newest first
 */
public record HealthReport(ContainerState state, String status, Optional<HealthCheck> check, long streak, List<Probe> probes) {

    private static final int KEPT_BY_DOCKER = 4096;
    private static final String CUT = "...";
    private static final String TIMED_OUT = "Health check exceeded timeout";
    private static final String NONE = "NONE";
    private static final List<String> SHELL = List.of("/bin/sh", "-c");
    private static final int MOST = 50;

    public HealthReport {
        probes = List.copyOf(probes);
    }

    /**
     * Whether the engine still says how it was, though it checks no more: Docker calls a container that stopped or was paused unhealthy,
     * without an event.
     */
    public boolean outdated() {
        return state != ContainerState.RUNNING && !status.isEmpty() && !status.equals("none");
    }

    /** @param document of the inspect of a container */
    public static HealthReport of(JsonNode document, Masker masker) {
        JsonPlace root = JsonPlace.of(document);
        JsonPlace health = root.at("State", "Health");
        List<JsonPlace> log = health.at("Log").items();
        List<Probe> probes = new ArrayList<>(log.subList(Math.max(0, log.size() - MOST), log.size()).stream()
                .map(entry -> probe(entry, masker)).toList());
        return new HealthReport(ContainerState.of(root.at("State", "Status").text()), health.at("Status").text().toLowerCase(Locale.ROOT),
                check(root, masker), health.at("FailingStreak").numberOrZero(), probes.reversed());
    }

    private static Optional<HealthCheck> check(JsonPlace root, Masker masker) {
        JsonPlace told = root.at("Config", "Healthcheck");
        List<JsonPlace> test = told.at("Test").items();
        if (test.isEmpty() || test.getFirst().text().equals(NONE)) {
            return Optional.empty();
        }
        String first = test.getFirst().text();
        boolean shell = first.equals("CMD-SHELL");
        List<JsonPlace> said = shell || first.equals("CMD") ? test.subList(1, test.size()) : test;
        List<String> words = said.stream().map(JsonPlace::text).toList();
        String shown = said.stream().map(word -> masker.mask(word.path(), word.text(), root.node()).orElse(word.text()))
                .map(word -> shell ? word : RunLinePrinter.quoted(word)).collect(Collectors.joining(" "));
        List<String> runs = shell ? Stream.concat(shell(root).stream(), words.stream()).toList() : words;
        return runs.isEmpty() ? Optional.empty() : Optional.of(new HealthCheck(runs, shown, times(told), orUsual(told.at("Retries"),
                HealthCheck.USUAL_RETRIES)));
    }

    private static List<String> shell(JsonPlace root) {
        List<String> own = root.at("Config", "Shell").items().stream().map(JsonPlace::text).toList();
        return own.isEmpty() ? SHELL : own;
    }

    private static HealthCheck.Times times(JsonPlace told) {
        HealthCheck.Times usual = HealthCheck.USUAL;
        return new HealthCheck.Times(nanos(told.at("Interval"), usual.interval()), nanos(told.at("Timeout"), usual.timeout()),
                nanos(told.at("StartPeriod"), usual.startPeriod()), nanos(told.at("StartInterval"), usual.startInterval()));
    }

    private static Duration nanos(JsonPlace place, Duration usual) {
        return Duration.ofNanos(orUsual(place, usual.toNanos()));
    }

    /** Zero stands for what is usual, as nothing does. */
    private static long orUsual(JsonPlace place, long usual) {
        long number = place.numberOrZero();
        return number > 0 ? number : usual;
    }

    private static Probe probe(JsonPlace entry, Masker masker) {
        Optional<Instant> start = instant(entry.at("Start"));
        Optional<Instant> end = instant(entry.at("End"));
        String output = entry.at("Output").text();
        boolean cut = output.endsWith(CUT) && output.getBytes(StandardCharsets.UTF_8).length >= KEPT_BY_DOCKER;
        Optional<Duration> took = start.flatMap(from -> end.map(to -> Duration.between(from, to))).filter(time -> !time.isNegative());
        return new Probe(start, took, result(entry.at("ExitCode").number(), output), entry.at("ExitCode").text(),
                masker.text(cut ? output.substring(0, output.length() - CUT.length()) : output), cut);
    }

    /** Docker's -1 means either that it took too long, or that it could not be run. */
    private static Probe.Result result(OptionalLong code, String output) {
        if (code.isPresent() && code.getAsLong() == 0) {
            return Probe.Result.PASSED;
        }
        return code.isEmpty() || code.getAsLong() != -1 ? Probe.Result.FAILED : output.startsWith(TIMED_OUT) ? Probe.Result.TIMED_OUT
                : Probe.Result.NOT_RUN;
    }

    private static Optional<Instant> instant(JsonPlace place) {
        try {
            return place.text().isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(place.text()).toInstant())
                    .filter(at -> at.getEpochSecond() > 0);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
