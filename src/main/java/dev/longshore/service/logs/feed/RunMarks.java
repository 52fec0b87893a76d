package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogTime;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.logs.feed.LogMark.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What happens to a container, as marks: told by its events, and where one did not come, such as while the host was away, by looking at the
 * container. Any thread.
 */
final class RunMarks {

    /** Podman's events have whole seconds, and the container itself has more. */
    static final Duration SAME = Duration.ofMillis(1500);

    /** Events come twice within a short time only. */
    private static final int HEARD = 4_096;

    private final Consumer<LogMark> told;
    private final Consumer<List<String>> exitCode;
    private final Set<String> heard = new LinkedHashSet<>();
    private final Set<String> past = new HashSet<>();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> died = Optional.empty();
    private Optional<Instant> noticedStart = Optional.empty();
    private Optional<Instant> noticedDeath = Optional.empty();
    private Optional<Instant> openedStart = Optional.empty();
    private Optional<Instant> written = Optional.empty();
    private boolean ran;
    private String health = "";

    RunMarks(Delivery delivery) {
        this(delivery::mark, code -> delivery.correct(Kind.DIED, code));
    }

    /** @param exitCode corrects that of a death which was told already; neither may wait */
    RunMarks(Consumer<LogMark> told, Consumer<List<String>> exitCode) {
        this.told = told;
        this.exitCode = exitCode;
    }

    /** What began before the log was opened is no news, though its event may come later. */
    synchronized void opened(Run run) {
        started = run.started();
        openedStart = started;
        ran = started.isPresent();
    }

    /** Something was written then: who starts later than that starts again. */
    synchronized void ranBefore(Instant at) {
        written = Optional.of(at);
    }

    /** An event that the engine kept; false where it was heard as it happened. It counts no more if it is heard yet. */
    synchronized boolean happenedBefore(EngineEvent event) {
        if (heard.contains(key(event))) {
            return false;
        }
        past.add(key(event));
        return true;
    }

    /** Another container goes on in place of the former. */
    synchronized void madeAgain() {
        started = Optional.empty();
        died = Optional.empty();
        openedStart = Optional.empty();
        ran = false;
        health = "";
    }

    /** By the engine's clock. */
    static Instant at(EngineEvent event) {
        return event.timeNano() > 0 ? LogTime.instant(event.timeNano()) : Instant.ofEpochSecond(Math.max(0, event.time()));
    }

    private static String key(EngineEvent event) {
        return event.action() + " " + at(event);
    }

    private boolean first(EngineEvent event) {
        if (heard.size() >= HEARD) {
            heard.remove(heard.iterator().next());
        }
        return !past.contains(key(event)) && heard.add(key(event));
    }

    synchronized void event(EngineEvent event) {
        if (!first(event)) {
            return;
        }
        Instant at = at(event);
        switch (event.verb()) {
            case "start" -> startEvent(at);
            case "die", "died" -> deathEvent(at, event);
            case "oom" -> told.accept(new LogMark(at, Kind.OOM));
            case "pause" -> told.accept(new LogMark(at, Kind.PAUSED));
            case "unpause" -> told.accept(new LogMark(at, Kind.UNPAUSED));
            case "health_status" -> health(at, event);
            default -> { }
        }
    }

    /** The container was looked at: what no event told of is told now. */
    synchronized void noticed(Run run) {
        run.started().filter(at -> later(at, started)).ifPresent(at -> {
            noticedStart = Optional.of(at);
            start(at);
        });
        if (!run.running() && run.started().isPresent()) {
            run.exitCode().ifPresent(code -> exitCode.accept(List.of(code.toString())));
            run.finished().filter(at -> later(at, died) && !at.isBefore(run.started().get())).ifPresent(at -> {
                noticedDeath = Optional.of(at);
                death(at, run.exitCode().map(code -> List.of(code.toString())).orElse(List.of()));
            });
        }
    }

    /** An event may come long after what it tells of was seen. */
    private void startEvent(Instant at) {
        noticedDeath = noticedDeath.filter(at::isBefore);   // the event of the death would have come first
        boolean ofOpening = openedStart.isPresent() && Duration.between(openedStart.get(), at).abs().compareTo(SAME) <= 0;
        if (ofOpening || toldOf(at, noticedStart)) {
            openedStart = Optional.empty();
            noticedStart = Optional.empty();
            started = Optional.of(at);
        } else {
            start(at);
        }
    }

    private void start(Instant at) {
        started = Optional.of(at);
        // a quick program writes before its start is told of
        Instant place = died.filter(death -> death.isBefore(at)).orElse(at.minus(SAME));
        boolean again = ran || written.filter(before -> before.isBefore(at.minus(SAME))).isPresent();
        told.accept(new LogMark(at, again ? Kind.RESTARTED : Kind.STARTED, List.of(), place));
        ran = true;
    }

    private void deathEvent(Instant at, EngineEvent event) {
        noticedStart = noticedStart.filter(at::isBefore);
        openedStart = Optional.empty();
        if (toldOf(at, noticedDeath)) {
            noticedDeath = Optional.empty();
            died = Optional.of(at);
            return;
        }
        String code = event.actor() == null ? null : event.actor().attributes().getOrDefault("exitCode", event.actor().attributes().get("containerExitCode"));
        death(at, code == null ? List.of() : List.of(code));
    }

    private void death(Instant at, List<String> code) {
        died = Optional.of(at);
        told.accept(new LogMark(at, Kind.DIED, code));
    }

    /** Docker tells of health with each change, and again after other things; Podman with each probe. */
    private void health(Instant at, EngineEvent event) {
        String whole = event.action() == null ? "" : event.action();
        String now = whole.contains(":") ? whole.substring(whole.indexOf(':') + 1).strip() : event.healthStatus() == null ? "" : event.healthStatus();
        if (now.equals(health) || !now.equals("healthy") && !now.equals("unhealthy")) {
            return;
        }
        health = now;
        told.accept(new LogMark(at, now.equals("healthy") ? Kind.HEALTHY : Kind.UNHEALTHY));
    }

    private static boolean later(Instant at, Optional<Instant> told) {
        return told.isEmpty() || at.isAfter(told.get().plus(SAME));
    }

    private static boolean toldOf(Instant at, Optional<Instant> noticed) {
        return noticed.isPresent() && !at.isBefore(noticed.get().minus(SAME));
    }
}
