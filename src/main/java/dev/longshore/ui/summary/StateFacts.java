package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.when;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ContainerStatus.Health;
import dev.longshore.json.JsonPlace;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The state of a container in words. */
final class StateFacts {

    private static final Map<Long, String> SIGNALS = Map.of(129L, "SIGHUP", 130L, "SIGINT", 131L, "SIGQUIT", 132L, "SIGILL", 134L,
            "SIGABRT", 136L, "SIGFPE",
            137L, "SIGKILL", 139L, "SIGSEGV", 141L, "SIGPIPE", 143L, "SIGTERM");

    private final FactMaker maker;
    private final JsonPlace state;

    StateFacts(FactMaker maker) {
        this.maker = maker;
        this.state = maker.root().at("State");
    }

    List<Fact> all() {
        return Stream.of(Stream.of(now()), error().stream(),
                maker.time("summary.state.started", state.at("StartedAt")).stream(), ended().stream(),
                health().stream()).flatMap(each -> each).toList();
    }

    /** Engines before API 1.21 have flags and no word. */
    private ContainerState word() {
        String said = state.at("Status").text();
        if (!said.isEmpty()) {
            return ContainerState.of(said);
        }
        return state.at("Paused").yes() ? ContainerState.PAUSED : state.at("Restarting").yes() ? ContainerState.RESTARTING
                : state.at("Running").yes() ? ContainerState.RUNNING : state.there() ? ContainerState.EXITED : ContainerState.UNKNOWN;
    }

    boolean runs() {
        ContainerState word = word();
        return word == ContainerState.RUNNING || word == ContainerState.PAUSED;
    }

    private static Health health(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "healthy" -> Health.HEALTHY;
            case "unhealthy" -> Health.UNHEALTHY;
            case "starting" -> Health.STARTING;
            default -> Health.NONE;
        };
    }

    private Fact now() {
        ContainerState word = word();
        boolean ended = word == ContainerState.EXITED || word == ContainerState.DEAD;
        OptionalLong code = ended ? state.at("ExitCode").number() : OptionalLong.empty();
        ContainerFormat.StateLook look = ContainerFormat.state(new ContainerStatus(word, health(state.at("Health", "Status").text()),
                code, Optional.empty()));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(words(of(look.tone()), "summary.state.word", look.symbol(), look.word()));
        if (word == ContainerState.UNKNOWN) {
            pieces.add(maker.piece(state.at("Status"), Look.DIM));
        }
        if (runs()) {
            when(state.at("StartedAt")).ifPresent(since -> pieces.add(words(Look.DIM, "summary.state.up", since)));
        } else if (ended) {
            when(state.at("FinishedAt")).ifPresent(since -> pieces.add(words(Look.DIM, "summary.ago", since)));
        }
        code.ifPresent(number -> meaning(number).ifPresent(pieces::add));
        if (state.at("OOMKilled").yes()) {
            pieces.add(words(Look.BAD, "summary.state.oom"));
        }
        JsonPlace restarts = maker.root().at("RestartCount");
        if (restarts.numberOrZero() > 0) {
            pieces.add(words(Look.WARN, "summary.state.restarts", restarts.numberOrZero()));
        }
        return fact("summary.state", state.at("Status"), pieces.toArray(Piece[]::new));
    }

    /** What a shell means by it. */
    private static Optional<Piece> meaning(long code) {
        if (SIGNALS.containsKey(code)) {
            return Optional.of(words(Look.DIM, "summary.state.signal", SIGNALS.get(code)));
        }
        return code == 127 ? Optional.of(words(Look.DIM, "summary.state.not-found"))
                : code == 126 ? Optional.of(words(Look.DIM, "summary.state.not-executable")) : Optional.empty();
    }

    private Optional<Fact> error() {
        JsonPlace error = state.at("Error");
        return error.text().isBlank() ? Optional.empty() : Optional.of(fact("summary.state.error", error, maker.prose(error, Look.BAD)));
    }

    private Optional<Fact> ended() {
        return runs() ? Optional.empty() : maker.time("summary.state.finished", state.at("FinishedAt"));
    }

    private List<Fact> health() {
        JsonPlace health = state.at("Health");
        JsonPlace check = maker.root().at("Config", "Healthcheck");
        if (health(health.at("Status").text()) == Health.NONE && !health.at("Log").there() && !check.at("Test").there()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        List<JsonPlace> log = health.at("Log").items();
        if (!log.isEmpty()) {
            facts.add(last(health, log.getLast()));
        }
        maker.healthCheck(check.at("Test")).ifPresent(facts::add);
        return facts;
    }

    private Fact last(JsonPlace health, JsonPlace entry) {
        List<Piece> pieces = new ArrayList<>();
        boolean good = entry.at("ExitCode").numberOrZero() == 0;
        pieces.add(words(good ? Look.GOOD : Look.BAD, good ? "summary.health.passed" : "summary.health.failed"));
        when(entry.at("End")).or(() -> when(entry.at("Start"))).ifPresent(since -> pieces.add(words(Look.DIM, "summary.ago", since)));
        long streak = health.at("FailingStreak").numberOrZero();
        if (streak > 1) {
            pieces.add(words(Look.BAD, "summary.health.streak", streak));
        }
        if (!entry.at("Output").text().isBlank()) {
            pieces.add(maker.prose(entry.at("Output"), Look.CODE));
        }
        return fact("summary.health.last", entry, pieces.toArray(Piece[]::new));
    }

    private static Look of(Tone tone) {
        return switch (tone) {
            case GOOD -> Look.GOOD;
            case WARN -> Look.WARN;
            case BAD -> Look.BAD;
            case NEUTRAL -> Look.PLAIN;
        };
    }
}
